import { jsonOf, textAt } from "@effect-genai/core/Provider"

/** Identifies an item by its id, or by its whole content if it is of an unknown kind. */
export const byId = (item: unknown): string => textAt(item, "id") ?? jsonOf(item) ?? ""
