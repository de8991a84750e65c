/** The filters of a list: which items a query selects. */
import type { Fields } from "./fit.ts"

/** Whether a time lies within the bounds of a query: `created_at[gt]`, `[gte]`, `[lt]` and `[lte]`. */
export const isWithin = (query: URLSearchParams, field: string, time: unknown): boolean => {
  const at = Date.parse(String(time))
  const bound = (operator: string) => query.get(`${field}[${operator}]`)
  const [gt, gte, lt, lte] = [bound("gt"), bound("gte"), bound("lt"), bound("lte")]
  return (gt === null || at > Date.parse(gt)) && (gte === null || at >= Date.parse(gte)) &&
    (lt === null || at < Date.parse(lt)) && (lte === null || at <= Date.parse(lte))
}

/** The field that a parameter filters by: `roles[]` and `role` by `role`, `statuses[]` by `status`. */
const fieldOf = (parameter: string, names: ReadonlySet<string>) => {
  const name = parameter.replace(/\[\w*\]$/, "")
  return [name, name.replace(/s$/, ""), name.replace(/es$/, "")].find((field) => names.has(field))
}

/** Whether the fields of an item are those that a query asks for; parameters that name no field select nothing. */
export const selects = (
  query: URLSearchParams,
  parameter: string,
  item: Fields,
  names: ReadonlySet<string>
): boolean => {
  const field = fieldOf(parameter, names)
  if (field === undefined) return true
  return /\[\w+\]$/.test(parameter)
    ? isWithin(query, field, item[field])
    : query.getAll(parameter).includes(String(item[field]))
}
