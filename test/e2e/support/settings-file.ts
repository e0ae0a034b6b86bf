// Writes the machine's settings before the app starts, as a person would find them after having chosen.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../../shared/contract/host.ts';

/** Keeps whatever else the file holds. */
export function writeSettings(profile: string, settings: Partial<Settings>): void {
  mkdirSync(profile, { recursive: true });
  const file = join(profile, 'settings.json');
  const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { settings?: object }) : {};
  writeFileSync(file, JSON.stringify({ ...old, settings: { ...old.settings, ...settings } }));
}
