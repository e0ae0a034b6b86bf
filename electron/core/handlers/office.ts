// The office's own forms, whose versions are kept, and its members, whose roles nobody gives to themselves.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { FormDraft, officeCalls } from '../../../shared/contract/office.ts';
import { formProblems } from '../../../shared/model/form-check.ts';
import { nextVersion } from '../../../shared/model/form-versions.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { changeFields } from '../records/change-fields.ts';
import { definitionOf, visibleRow } from '../records/store.ts';
import type { Sync } from '../sync/create-sync.ts';
import { saveFields } from './records.ts';
import { leadsOnly } from './sync.ts';
import { changeRole } from './team.ts';
import type { Workspace } from './workspace.ts';

export function officeHandlers(workspace: Workspace, sync: Sync): Handlers<typeof officeCalls> {
  return {
    'forms.save': (draft) => saveForm(workspace, draft),
    'members.rename': ({ name }) => renameSelf(workspace, name),
    'members.setRole': ({ id, role }) =>
      sync.grounds.follower.now().stage === 'member'
        ? (leadsOnly(workspace, 'set member') ?? changeRole(workspace, sync, id, role))
        : setRole(workspace, id, role),
  };
}

type ParsedForm = { readonly id?: string | undefined; readonly fields: Required<FormDraft['fields']> };

function saveForm(workspace: Workspace, { id, fields }: ParsedForm): Result<{ readonly id: string }> {
  const questions = fields.fields as Parameters<typeof formProblems>[0];
  const problems = formProblems(questions);
  if (problems.length > 0) return fail({ kind: 'record-invalid', type: 'form', problems });
  const standing =
    id === undefined ? undefined : workspace.db.read((tx) => visibleRow(tx, 'form', id))?.fields;
  const target = id ?? workspace.newId();
  const versioned = standing ? nextVersion(standing, questions) : {};
  const saved = saveFields(workspace, 'form', target, { ...fields, ...versioned }, id !== undefined);
  return saved.ok ? ok({ id: target }) : saved;
}

/** Everybody says how they are called; about others only a lead does. */
function renameSelf(workspace: Workspace, name: string): Result<null> {
  const { memberId } = workspace.session();
  const standing = workspace.db.read((tx) => visibleRow(tx, 'member', memberId));
  if (!standing) return fail({ kind: 'record-missing', type: 'member', id: memberId });
  const change = changeFields(definitionOf('member'), memberId, { name }, standing);
  if (!change.ok) return change;
  if (!change.value) return ok(null);
  const written = workspace.write([change.value]);
  return written.ok ? ok(null) : written;
}

function setRole(workspace: Workspace, id: string, role: Role): Result<null> {
  const session = workspace.session();
  return id === session.memberId
    ? fail({ kind: 'record-not-allowed', action: 'set member', role: session.role })
    : saveFields(workspace, 'member', id, { role }, true);
}
