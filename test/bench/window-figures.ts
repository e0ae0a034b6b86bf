// What a person waits for in the window. (written next)
import type { CoreBench } from './core-figures.ts';
import type { Figure } from './figure.ts';
export const windowFigures = async (_bench: CoreBench): Promise<Figure[]> => [];
