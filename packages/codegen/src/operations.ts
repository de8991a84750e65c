/** The operations of a page, each merged with its beta twin. */
import type { Twins } from "./merge.ts"
import type { Document, Operation, Parameter } from "./OpenApi.ts"
import { read } from "./read.ts"
import { refuse } from "./Refusal.ts"
import { inBeta, type Slot } from "./Shape.ts"

export interface Call {
  /** Its input's name. */
  readonly name: string
  readonly route: string
  readonly parameters: ReadonlyArray<Place>
  readonly body: Body | undefined
  readonly answers: ReadonlyArray<Slot>
  /** Feature flags it asks for: always, or from callers who opted into others. */
  readonly always: ReadonlyArray<string>
  readonly optedIn: ReadonlyArray<string>
}

/** Where a field of the input goes. */
export interface Place {
  readonly field: string
  readonly in: Parameter["in"]
  /** Its name on the wire. */
  readonly wire: string
  readonly required: boolean
  readonly slot: Slot
}

export interface Body {
  readonly type: "json" | "multipart"
  readonly slot: Slot
}

const types = { "application/json": "json", "multipart/form-data": "multipart" } as const

export const find = (document: Document, route: string): Operation => {
  const [method = "", path = ""] = route.split(" ")
  return document.paths[path]?.[method.toLowerCase()] ?? refuse(`The specification has no operation ${route}`)
}

export const make = (document: Document, twins: Twins, settings: ReadonlyArray<string>) => {
  const parametersOf = (operation: Operation, route: string): ReadonlyArray<Place> =>
    (operation.parameters ?? []).filter((parameter) => !settings.includes(parameter.name)).map((parameter) => ({
      field: parameter.in === "path" ? parameter.name : parameter["x-param"] ?? parameter.name,
      in: parameter.in,
      wire: parameter.name,
      required: parameter.required === true,
      slot: read(parameter.schema ?? refuse(`${route}: ${parameter.name} has no schema`), `${route} ${parameter.name}`)
    }))

  const bodyOf = (operation: Operation, route: string): Body | undefined => {
    const content = Object.entries(operation.requestBody?.content ?? {})
    const [first] = content
    if (first === undefined) return undefined
    const [media, { schema }] = first
    const type = Object.entries(types).find(([name]) => name === media)?.[1]
    if (operation.requestBody?.required !== true) return refuse(`${route}: a body that may be left out`)
    if (type === undefined || content.length > 1) return refuse(`${route}: a body of ${content.map(([name]) => name)}`)
    return { type, slot: read(schema, `${route} body`) }
  }

  const answersOf = (operation: Operation, route: string): ReadonlyMap<string, Slot> =>
    new Map(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith("2"))
        .flatMap(([, { content }]) => Object.entries(content ?? {}))
        .map(([media, { schema }]) => [media, read(schema, `${route} answer`)])
    )

  const mergeParameters = (ga: ReadonlyArray<Place>, beta: ReadonlyArray<Place>): ReadonlyArray<Place> => {
    const sameAs = (place: Place) => (other: Place) => other.wire === place.wire && other.in === place.in
    return [
      ...ga.map((place) => {
        const twin = beta.find(sameAs(place))
        return twin === undefined ? place : { ...place, slot: twins.merge(place.slot, twin.slot, place.wire) }
      }),
      ...beta.filter((place) => !ga.some(sameAs(place))).map((place) => ({
        ...place,
        required: false,
        slot: inBeta(place.slot)
      }))
    ]
  }

  return (name: string, route: string): Call => {
    const operation = find(document, route)
    const beta = operation["x-beta-operation"]
    const parameters = parametersOf(operation, route)
    const body = bodyOf(operation, route)
    const answers = answersOf(operation, route)
    const flags = operation["x-beta-headers"] ?? []
    if (beta === undefined) {
      return { name, route, parameters, body, answers: [...answers.values()], always: flags, optedIn: [] }
    }

    const betaBody = bodyOf(beta, route)
    const betaAnswers = answersOf(beta, route)
    if (body?.type !== betaBody?.type || [...answers.keys()].join() !== [...betaAnswers.keys()].join()) {
      refuse(`${route}: its beta twin takes or gives another kind of content`)
    }
    return {
      name,
      route,
      parameters: mergeParameters(parameters, parametersOf(beta, route)),
      body: body && betaBody && { ...body, slot: twins.merge(body.slot, betaBody.slot, `${name}Body`) },
      answers: [...answers].map(([media, answer]) => {
        const twin = betaAnswers.get(media)
        return twin === undefined ? answer : twins.merge(answer, twin, `${name} answer`)
      }),
      always: flags,
      optedIn: (beta["x-beta-headers"] ?? []).filter((flag) => !flags.includes(flag))
    }
  }
}
