// Reads a typed date as people here write it. A time zone has no part in it.
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';

dayjs.extend(customParseFormat);

const iso = 'YYYY-MM-DD';
const forms = ['D.M.YYYY', 'D.M.YY', 'D/M/YYYY', 'D/M/YY', iso];

/** ISO date of `24.12.2026`, `1.3.2026`, `01.03.2026`, `24.12.26`, `24/12/2026` or `2026-12-24`; null for anything else, 31.02. included. */
export function dayFromText(text: string): string | null {
  // Strict reading takes `D.M.` for days and months without leading zeros only.
  const typed = text.trim().replace(/\b0(?=\d[./])/g, '');
  const read = forms.map((form) => dayjs(typed, form, true)).find((day) => day.isValid());
  return read ? read.format(iso) : null;
}
