// Whoever moves the storage from here hears of it where they do so; what tells everybody else of a move stays away meanwhile.
let under = 0;

/** True while this window moves the storage. */
export const movesStorage = (): boolean => under > 0;

export async function movingStorage<T>(move: () => Promise<T>): Promise<T> {
  under += 1;
  try {
    return await move();
  } finally {
    under -= 1;
  }
}
