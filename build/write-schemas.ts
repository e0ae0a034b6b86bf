// `npm run schema`: writes docs/schema from the record types, so that the documented format is the checked one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { recordTypeNamed, typeNames } from '../shared/model/record-types.ts';

const folder = resolve(import.meta.dirname, '../docs/schema');

/** JSON Schema (draft 2020-12) of the fields of a record type, as text. */
export function schemaOf(type: string): string {
  const definition = recordTypeNamed(type);
  if (!definition) throw new Error(`unknown type ${type}`);
  const { $schema, ...schema } = z.toJSONSchema(definition.schema, { io: 'input' });
  const texts = Object.fromEntries(definition.texts.map((field) => [field, { $ref: 'rich-text.json' }]));
  const bytes = type === 'attachment' ? { bytes: { type: 'string', contentEncoding: 'base64' } } : {};
  const properties = { ...(schema.properties as object), ...texts, ...bytes };
  return `${JSON.stringify({ $schema, $id: `${type}.json`, title: type, ...schema, properties }, null, 2)}\n`;
}

/** JSON Schema of rich text. */
export const richTextSchema = `${JSON.stringify(
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'rich-text.json',
    title: 'Rich text (ProseMirror JSON)',
    type: 'object',
    required: ['type'],
    properties: {
      type: { const: 'doc' },
      content: { type: 'array', maxItems: 5000, items: { $ref: '#/$defs/node' } },
    },
    $defs: {
      node: {
        type: 'object',
        required: ['type'],
        properties: {
          type: { type: 'string', maxLength: 40 },
          attrs: { type: 'object' },
          content: { type: 'array', maxItems: 5000, items: { $ref: '#/$defs/node' } },
          text: { type: 'string', maxLength: 200_000 },
          marks: {
            type: 'array',
            maxItems: 20,
            items: {
              type: 'object',
              required: ['type'],
              properties: { type: { type: 'string' }, attrs: { type: 'object' } },
            },
          },
        },
      },
    },
  },
  null,
  2,
)}\n`;

if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  for (const type of typeNames) writeFileSync(join(folder, `${type}.json`), schemaOf(type));
  writeFileSync(join(folder, 'rich-text.json'), richTextSchema);
}
