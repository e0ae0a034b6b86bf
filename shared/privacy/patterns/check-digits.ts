// Check digits of the numbers that the guard looks for: they keep ordinary numbers from raising an alarm.

/** IBAN: remainder 1 modulo 97 (ISO 13616, ISO 7064). `iban` without spaces, upper case. */
export function isIban(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const letter of moved) {
    const value = Number.parseInt(letter, 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** German tax id (§ 139b AO): 11 digits, one of the first ten occurs two or three times, check digit by ISO 7064 MOD 11,10. */
export function isTaxId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const uses = new Map<string, number>();
  for (const digit of digits.slice(0, 10)) uses.set(digit, (uses.get(digit) ?? 0) + 1);
  const repeated = [...uses.values()].filter((times) => times > 1);
  if (repeated.length !== 1 || (repeated[0] ?? 0) > 3) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

/** Machine-readable travel documents (ICAO 9303): weights 7, 3, 1; letters count from A = 10. The last character is the check digit. */
export function hasTravelCheckDigit(numberAndDigit: string): boolean {
  const weights = [7, 3, 1];
  const sum = [...numberAndDigit.slice(0, -1)].reduce(
    (total, letter, at) => total + Number.parseInt(letter, 36) * (weights[at % 3] ?? 0),
    0,
  );
  return sum % 10 === Number(numberAndDigit.at(-1));
}

/** Social insurance number (§ 147 SGB VI): area, birth date (days may carry +50), initial, serial number. */
export function isSocialInsuranceNumber(number: string): boolean {
  const parts = /^\d{2}(\d{2})(\d{2})\d{2}[A-Z]\d{3}$/.exec(number);
  if (!parts) return false;
  const day = Number(parts[1]) % 50;
  return Number(parts[1]) <= 81 && day >= 1 && day <= 31 && Number(parts[2]) >= 1 && Number(parts[2]) <= 12;
}
