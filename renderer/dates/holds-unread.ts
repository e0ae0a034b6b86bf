// A day that could not be read is not among a form's values: sent all the same, the form would say something else.

/** Leads to a field with such a day, and answers whether the form has one. */
export function holdsUnread(form: HTMLElement | null): boolean {
  const field = form?.querySelector<HTMLElement>('[data-unread]') ?? null;
  field?.focus();
  return field !== null;
}
