// What this version failed with, for whoever maintains it. Names and places of the program alone: a message may say what
// somebody wrote.

const isWord = (value: unknown): value is string => typeof value === 'string' && /^\w{1,40}$/.test(value);

/** Calls that are told: a library's, say, and who called it. */
const mostPlaces = 3;

/** Name, code and places of an error, innermost first, such as `TypeError, apply.ts:41:7 < funnel.ts:12:3`. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? error.code : undefined;
  const places = [...callsOf(error).matchAll(/^ {4}at .*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/gm)];
  const told = places.slice(0, mostPlaces).map(([, place]) => place);
  return [...[error.name, code].filter(isWord), told.join(' < ')].filter((part) => part !== '').join(', ');
}

/** The stack behind the message, which may look like calls itself; nothing where it can't be told where that ends. */
function callsOf({ name, message, stack = '' }: Error): string {
  const head = message === '' ? name : message;
  const calls = stack.slice(stack.indexOf(head) + head.length);
  return stack.includes(head) && calls.startsWith('\n    at ') ? calls : '';
}
