/** An issue as its host gives it: the input of `readReport`. */

/** A reply below an issue, oldest first in `Issue.comments`. */
export interface Comment {
  readonly author?: string
  /** GitHub's `author_association`, for example `OWNER` or `NONE`. */
  readonly authorAssociation?: string
  readonly body: string
}

/** The text of an issue, Markdown as the reporter typed it. */
export interface Issue {
  /** `owner/name` of the repository it was filed in. */
  readonly repo?: string
  readonly title: string
  readonly body: string
  readonly labels?: readonly string[]
  readonly author?: string
  readonly authorAssociation?: string
  readonly comments?: readonly Comment[]
}
