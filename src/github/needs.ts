/** What the App needs to be granted, as app.yml asks for it. */
export const PERMISSIONS: Readonly<Record<string, 'read' | 'write'>> = {
  issues: 'write',
  checks: 'write',
  contents: 'read',
  metadata: 'read',
}

export const EVENTS: readonly string[] = ['issues', 'issue_comment', 'push']
