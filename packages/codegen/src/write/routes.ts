/** All routes of a specification, for the tests of coverage. */
import type { Document } from "../OpenApi.ts"
import { stabilityOf } from "../operations.ts"

export const write = (document: Document, head: string): string => {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const)
  )
  const lines = routes.toSorted(([a], [b]) => a < b ? -1 : 1).map(([route, operation]) => {
    const { docsOnly, retired } = stabilityOf(operation)
    const marks = Object.entries({ retired, docsOnly, websocket: operation["x-websocket"] !== undefined })
    return `  ${JSON.stringify(route)}: { operation: ${JSON.stringify(operation.operationId)}, beta: ${
      operation["x-beta"] === true
    }${marks.filter(([, marked]) => marked).map(([mark]) => `, ${mark}: true`).join("")} }`
  })
  return `${head}\n\nexport const routes = {\n${lines.join(",\n")}\n} as const\n`
}
