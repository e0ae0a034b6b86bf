// Shapes that several record types share: ids, dates, short and long texts.
import { z } from 'zod';

/** UUIDv7 (RFC 9562), lower case. */
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const recordId = z.string().regex(uuid7, 'id');
export const isRecordId = (text: string): boolean => uuid7.test(text);

/** A calendar date without time, ISO 8601 `YYYY-MM-DD`, years 1900 to 2199. */
export const isoDate = z.iso
  .date('date')
  .refine((date) => date >= '1900-01-01' && date < '2200-01-01', 'date-range');

/** An instant in UTC, ISO 8601 with `Z`, years 1900 to 2199. */
export const instant = z.iso
  .datetime({ error: 'instant' })
  .refine((at) => at >= '1900-01-01' && at < '2200-01-01', 'date-range');

/** One line that a person typed: trimmed, not empty, at most 200 characters. */
export const line = z.string('text').trim().min(1, 'empty').max(200, 'too-long');

/** One line that may stay empty. */
export const optionalLine = z.string('text').trim().max(200, 'too-long');

/** Several lines that a person typed: at most 20,000 characters. */
export const prose = z.string('text').max(20_000, 'too-long');

/** A reference to another record. */
export const reference = recordId;

/** Members of a set field: short strings, unique, at most 200 of them. */
export const setOf = <T extends z.ZodType>(element: T) => z.array(element).max(200, 'too-many');

/** Roles in an office. The rights of each stand in `roles.ts`. */
export const role = z.enum(['counter', 'lead', 'management'], 'choice');
export type Role = z.infer<typeof role>;
