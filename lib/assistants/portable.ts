// The file in which assistants travel, with all their versions.
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { assistantFieldsSchema, noteSchema, versionNumberSchema } from './assistant';
import { readSettings } from './configuration';

export const FORMAT = 'maistro-assistants';

const json = z.record(z.string(), z.unknown());

const versionSchema = assistantFieldsSchema
  .extend({
    number: versionNumberSchema,
    description: assistantFieldsSchema.shape.description.default(null),
    icon: assistantFieldsSchema.shape.icon.default(null),
    model: assistantFieldsSchema.shape.model.default(null),
    endUser: z.string().trim().max(200).default(''),
    note: noteSchema
      .nullable()
      .default(null)
      .transform((note) => note || null),
    basedOn: versionNumberSchema.nullable().default(null),
    createdAt: z.iso
      .datetime('This must be a time such as 2026-11-23T10:00:00.000Z.')
      .optional()
      .transform((at) => (at === undefined ? new Date() : new Date(at)).toISOString()),
    configurable: json.default({}),
    config: json.default({}),
    context: json.default({}),
    metadata: json.default({}),
  })
  .superRefine(({ configurable, context }, check) => {
    try {
      readSettings({ configurable, context });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const path = error.details.field?.replace('config.', '').split('.') ?? [];
      check.addIssue({ code: 'custom', path, message: error.message });
    }
  });
export type PortableVersion = z.output<typeof versionSchema>;

const assistantSchema = z
  .object({
    /** Another name than that of its current version renames it. */
    name: assistantFieldsSchema.shape.name,
    currentVersion: versionNumberSchema,
    versions: z.array(versionSchema).min(1, 'An assistant has at least one version.'),
  })
  .superRefine(({ currentVersion, versions }, check) => {
    const mistake = (path: (string | number)[], message: string) =>
      check.addIssue({ code: 'custom', path, message });
    if (currentVersion > versions.length) {
      mistake(['currentVersion'], `There is no version ${currentVersion} in this file.`);
    }
    for (const [index, { number, basedOn }] of versions.entries()) {
      if (number !== index + 1) {
        const message = `Versions are numbered one after the other: this one must be ${index + 1}.`;
        mistake(['versions', index, 'number'], message);
      }
      if (basedOn !== null && basedOn >= number) {
        mistake(['versions', index, 'basedOn'], 'A version is based on an earlier one.');
      }
    }
  });
export type PortableAssistant = z.output<typeof assistantSchema>;

export const fileSchema = z.object({
  format: z.literal(FORMAT, 'This file does not hold assistants that were exported from Maistro.'),
  version: z.literal(1, 'This file was written by another version of Maistro, and cannot be read.'),
  assistants: z.array(assistantSchema),
});
export type PortableFile = z.output<typeof fileSchema>;
