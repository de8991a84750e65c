/** The operations of a page, each merged with its beta twin. */
import { fail } from "./CodegenError.ts"
import type { Twins } from "./merge.ts"
import type { Document, Operation, Parameter } from "./OpenApi.ts"
import { read } from "./read.ts"
import { inBeta, type Slot, slot } from "./Shape.ts"

export interface Call {
  /** The name of its input. */
  readonly name: string
  readonly route: string
  readonly parameters: ReadonlyArray<Place>
  readonly body: Body | undefined
  /** The body of the streamed request, where the specification has a separate one. */
  readonly streamed?: Slot
  /** The messages that the client of a socket sends. */
  readonly sent: ReadonlyArray<Slot>
  readonly responseSlots: ReadonlyArray<Slot>
  /** Whether the operation is deprecated, retired or only documented. */
  readonly stability: Stability
  /** Feature flags: sent always, or only with other opted-in flags. */
  readonly always: ReadonlyArray<string>
  readonly optedIn: ReadonlyArray<string>
}

export interface Stability {
  readonly deprecated: boolean
  readonly retired: boolean
  readonly docsOnly: boolean
}

/** The place of an input field in the request. */
export interface Place {
  readonly field: string
  readonly in: Parameter["in"]
  /** The name on the wire. */
  readonly wire: string
  readonly required: boolean
  readonly slot: Slot
}

export interface Body {
  readonly type: "json" | "multipart"
  readonly slot: Slot
}

/** The stability of an operation. */
export const stabilityOf = (operation: Operation): Stability => ({
  deprecated: operation.deprecated === true,
  retired: operation["x-retired"] === true,
  docsOnly: operation["x-docs-only"] === true
})

const types = { "application/json": "json", "multipart/form-data": "multipart" } as const

export const find = (document: Document, route: string): Operation => {
  const [method = "", path = ""] = route.split(" ")
  return document.paths[path]?.[method.toLowerCase()] ?? fail(`the specification has no operation ${route}`)
}

export const make = (document: Document, twins: Twins, settings: ReadonlyArray<string>) => {
  const parametersOf = (operation: Operation, route: string): ReadonlyArray<Place> =>
    (operation.parameters ?? []).filter((parameter) => !settings.includes(parameter.name)).map((parameter) => ({
      field: parameter.in === "path" ? parameter.name : parameter["x-param"] ?? parameter.name,
      in: parameter.in,
      wire: parameter.name,
      required: parameter.required === true,
      slot: slotOf(parameter, `${route} ${parameter.name}`)
    }))

  const bodyOf = (operation: Operation, route: string): Body | undefined => {
    const content = Object.entries(operation.requestBody?.content ?? {})
    const [first] = content
    if (first === undefined) return undefined
    const [media, { schema }] = first
    const type = Object.entries(types).find(([name]) => name === media)?.[1]
    if (operation.requestBody?.required !== true) return fail(`${route}: the body is optional`)
    if (type === undefined || content.length > 1) {
      return fail(`${route}: unsupported body types: ${content.map(([name]) => name)}`)
    }
    return { type, slot: read(schema, `${route} body`) }
  }

  const responseSlotsOf = (operation: Operation, route: string): ReadonlyMap<string, Slot> =>
    new Map(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith("2"))
        .flatMap(([, { content }]) => Object.entries(content ?? {}))
        .map(([media, { schema }]) => {
          const event = media === "text/event-stream" ? operation["x-stream"]?.data : undefined
          return [media, read(event ?? schema, `${route} response`)]
        })
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
    const responseSlots = responseSlotsOf(operation, route)
    const flags = operation["x-beta-headers"] ?? []
    const { client, server } = operation["x-websocket"] ?? {}
    const requestFlag = operation["x-stream"]?.request
    const call = {
      name,
      route,
      parameters,
      body,
      ...(requestFlag === undefined ? {} : { streamed: read(requestFlag, `${route} stream`) }),
      sent: client === undefined ? [] : [read(client, `${route} client`)],
      responseSlots: [...responseSlots.values(), ...(server === undefined ? [] : [read(server, `${route} server`)])],
      stability: stabilityOf(operation),
      always: flags,
      optedIn: []
    }
    if (beta === undefined) return call

    const betaBody = bodyOf(beta, route)
    const betaSlots = responseSlotsOf(beta, route)
    if (body?.type !== betaBody?.type || [...responseSlots.keys()].join() !== [...betaSlots.keys()].join()) {
      fail(`${route}: the content types of its beta twin differ`)
    }
    return {
      ...call,
      parameters: mergeParameters(parameters, parametersOf(beta, route)),
      body: body && betaBody && { ...body, slot: twins.merge(body.slot, betaBody.slot, `${name}Body`) },
      responseSlots: [...responseSlots].map(([media, response]) => {
        const twin = betaSlots.get(media)
        return twin === undefined ? response : twins.merge(response, twin, `${name} response`)
      }),
      optedIn: (beta["x-beta-headers"] ?? []).filter((flag) => !flags.includes(flag))
    }
  }
}

const slotOf = (parameter: Parameter, where: string): Slot => {
  const { deprecated, "x-supported-values": supportedValues } = parameter
  const found = documentOr(parameter, where)
  return {
    ...found,
    facts: {
      ...found.facts,
      ...(deprecated === true ? { deprecated } : {}),
      ...(supportedValues === undefined ? {} : { supportedValues })
    }
  }
}

/** A parameter that is a document becomes text; one whose fields are separate parameters is not supported. */
const documentOr = ({ content, explode, schema }: Parameter, where: string): Slot => {
  if (content !== undefined && Object.keys(content).join() === "application/json") {
    return slot({ kind: "text" }, { format: "json" })
  }
  const found = read(schema ?? fail(`${where} has no schema`), where)
  return explode === true && found.shape.kind === "map"
    ? fail(`${where}: its fields are separate parameters`)
    : found
}
