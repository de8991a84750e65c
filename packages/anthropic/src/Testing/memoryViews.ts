/** How much of a memory or a version a response shows. */

/** The most items of a page with contents. */
const fullPage = 20

/** A memory in a response: without its content in the view `basic`. */
export const viewed = <A extends { readonly content?: string | null }>(
  item: A,
  query: URLSearchParams,
  byDefault: "basic" | "full"
): A => (query.get("view") ?? byDefault) === "full" ? item : { ...item, content: null }

/** The parameters of a list: a page with contents is short. */
export const pageQuery = (query: URLSearchParams): URLSearchParams => {
  const limited = new URLSearchParams(query)
  if (query.get("view") === "full" && Number(query.get("limit") ?? fullPage) >= fullPage) {
    limited.set("limit", String(fullPage))
  }
  return limited
}
