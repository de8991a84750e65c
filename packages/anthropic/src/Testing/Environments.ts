/** Environments: in the cloud unless a request states otherwise; archived ones do not change. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import {
  CreateEnvironmentBody,
  DeletedEnvironment,
  Environment,
  UpdateEnvironmentBody
} from "../generated/Environments.ts"
import { guarded } from "./guarded.ts"
import type { Options } from "./Options.ts"
import { refuse } from "./Refusal.ts"
import type { Resources } from "./resources.ts"

export const make = (resources: Resources, { environments: seeded = [] }: Options) => {
  const environments = resources.resource<Environment>({
    path: "/v1/environments/{environment_id}",
    name: "Environment",
    prefix: "env",
    item: Environment,
    create: CreateEnvironmentBody,
    update: UpdateEnvironmentBody,
    deleted: DeletedEnvironment,
    fields: ({ config, scope }) => ({ config: config ?? { type: "cloud" }, scope: scope ?? "organization" }),
    updated: ({ config, name }, item) => ({
      ...(config === null ? { config: Object(item.config) } : {}),
      ...(name === null ? { name: item.name } : {})
    })
  })

  for (const environment of seeded) {
    environments.add(
      { config: { type: "cloud" }, scope: "organization", ...Store.jsonOf(environment) },
      resources.contextAt(0)
    )
  }

  const { find } = environments

  /** Finds an environment that can be used. */
  const open = (id: string) =>
    Effect.filterOrFail(
      find(id),
      ({ archived_at }) => archived_at == null,
      () => refuse(400, `Environment ${id} is archived`, { code: "environment_archived" })
    )

  return {
    routes: guarded(environments.routes, { "POST /v1/environments/{environment_id}": ({ id }) => open(id) }),
    find,
    open,
    all: () => environments.all()
  }
}

export type Environments = ReturnType<typeof make>
