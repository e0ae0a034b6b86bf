// Reads a typed time of day as people here write it; a native time field would speak the system's language instead of the
// window's, "03:00 PM" in a German one.

/** `HH:mm` of `9:30`, `09:30`, `9.30`, `0930`, `930`, `9` or `9 Uhr`; null for anything else, 24:00 included. */
export function timeFromText(text: string): string | null {
  const typed = text.trim().replace(/\s*(uhr|h)$/i, '');
  const [, hours, minutes = '0'] =
    /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
