import { jsonOf, textAt } from "@effect-genai/core/Provider"

/** Tells items apart by their id; those of a kind nobody knows by all they hold. */
export const byId = (item: unknown): string => textAt(item, "id") ?? jsonOf(item) ?? ""
