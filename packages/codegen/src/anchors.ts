/** The anchors of Markdown pages, as GitHub has them. */

/** The anchor of a heading. */
export const slug = (heading: string): string =>
  heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-")

/** A page without its blocks of code. */
export const proseOf = (page: string): string => page.replaceAll(/^```.*?^```$/gms, "")

/** The anchors of a page's headings. */
export const anchorsOf = (page: string): ReadonlyArray<string> =>
  [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slug(heading))
