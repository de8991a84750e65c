/** The workspace of a call, for the calls that belong to it. */

export interface Workspace {
  readonly workspace_id?: string
}

export const inWorkspace = ({ workspace_id }: Workspace): Workspace =>
  workspace_id === undefined ? {} : { workspace_id }
