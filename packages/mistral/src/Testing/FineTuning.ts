/** Fine-tuning jobs: samples are validated, steps are taken according to the clock, and the result is a model. */
import { Collection } from "@effect-genai/core/Testing/Collection"
import { hex, type Ids } from "@effect-genai/core/Testing/ids"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { CreateFineTuningJobBody } from "../generated/FineTuning.ts"
import { reading } from "./check.ts"
import type { Files } from "./Files.ts"
import type { Models } from "./Models.ts"
import type { Options } from "./Options.ts"
import { booleanParam, dateTimeParam, filterBy, numberedPage } from "./queryParams.ts"
import { refuse } from "./Refusal.ts"
import { type Call, dateTime, respondJson, type Routes, seconds } from "./Route.ts"
import { hasEnded, type Job, make as makeTraining } from "./Training.ts"
import { metadataOf, planTuning, type TuningPlan } from "./tuningPlan.ts"

interface Stored extends Job {
  readonly plan: TuningPlan
}

const readBody = reading(CreateFineTuningJobBody)

const gone = () => Effect.fail(refuse(410, "Fine-tuning was retired", { code: "gone" }))

export const make = ({ fineTuning = {} }: Options, ids: Ids, files: Files, models: Models) => {
  const options = fineTuning === "retired" ? {} : fineTuning
  const { fails = () => false, perStep = "100 millis", validation = "first" } = options
  const secondsPerStep = Duration.toSeconds(perStep)
  const collection = new Collection<Stored>()
  const training = makeTraining(options)

  /** `ft:<model>:<suffix>:<day>:<number>`. */
  const nameOf = ({ createdAt, id, plan: { body } }: Stored) =>
    ["ft", body.model, body.suffix ?? "job", dateTime(createdAt).slice(0, 10).replaceAll("-", ""), hex(id, 8)].join(":")

  const present = (job: Stored, now: number) => {
    const { body, job_type, tokens, training_files, validation_files } = job.plan
    const done = training.stepsDone(job, now)
    return {
      id: job.id,
      object: "job",
      job_type,
      auto_start: body.auto_start ?? true,
      model: body.model,
      status: training.statusOf(job, now),
      created_at: seconds(job.createdAt),
      modified_at: training.modifiedAt(job, now),
      training_files,
      validation_files,
      fine_tuned_model: training.succeededAt(job, now) === undefined ? null : nameOf(job),
      suffix: body.suffix ?? null,
      integrations: (body.integrations ?? []).map(({ api_key: _, ...shown }) => ({ type: "wandb", ...shown })),
      trained_tokens: done === 0 ? null : Math.ceil((tokens * job.plan.epochs * done) / job.steps),
      hyperparameters: { learning_rate: 0.0001, ...body.hyperparameters, training_steps: job.steps },
      metadata: metadataOf(job.plan, job.createdAt, secondsPerStep),
      ...(job_type === "completion"
        ? {
          repositories: (body.repositories ?? []).map(({ token: _, ...shown }) => ({
            type: "github",
            weight: 1,
            ...shown,
            commit_id: hex(`${shown.owner}/${shown.name}`, 40)
          }))
        }
        : {})
    }
  }

  const detailed = (job: Stored, now: number) => ({
    ...present(job, now),
    events: training.events(job, now),
    checkpoints: training.checkpoints(job, now),
    ...(job.plan.job_type === "classifier" ? { classifier_targets: job.plan.targets } : {})
  })

  const create = Effect.fnUntraced(function*(call: Call) {
    const body = yield* readBody(call)
    const { id: root } = yield* models.require(body.model, call.now, "fine_tuning")
    const plan = yield* planTuning(body, files, call.now)
    const isDry = booleanParam(call.url.searchParams, "dry_run")
    if (plan.fieldErrors.length > 0 && (validation === "first" || isDry)) {
      return yield* refuse(422, "Some samples are not valid", {
        detail: plan.fieldErrors.slice(0, 100).map(({ file, message }) => ({
          type: "value_error",
          loc: ["body", "training_files", file],
          msg: message
        }))
      })
    }
    if (isDry) {
      return {
        object: "job.metadata",
        details: `Tuning ${root} by ${plan.samples} samples`,
        deprecated: true,
        epochs: plan.epochs,
        training_steps: plan.steps,
        ...metadataOf(plan, call.now, secondsPerStep)
      }
    }
    const { auto_start = true, model, suffix = null } = body
    const job = collection.put({
      id: ids("job"),
      plan,
      createdAt: call.now,
      startedAt: auto_start ? call.now : undefined,
      cancelledAt: undefined,
      steps: plan.steps,
      problems: plan.fieldErrors.map(({ message }) => message),
      fails: fails({ model, suffix }),
      isValidated: plan.validation_files.length > 0
    })
    return present(job, call.now)
  })

  const find = (id: string) => {
    const job = collection.find(id)
    return job === undefined ? Effect.fail(refuse(404, `Fine-tuning job ${id} not found`)) : Effect.succeed(job)
  }

  /** Finds a job that has not ended. */
  const open = (id: string, now: number) =>
    Effect.filterOrFail(
      find(id),
      (job) => !hasEnded(training.statusOf(job, now)),
      (job) => refuse(400, `Fine-tuning job ${id} is ${training.statusOf(job, now)}`)
    )

  const routes: Routes = {
    "POST /v1/fine_tuning/jobs": respondJson(create),
    "GET /v1/fine_tuning/jobs": respondJson(Effect.fnUntraced(function*({ now, url: { searchParams: query } }) {
      const [model, status, suffix] = [filterBy(query, "model"), filterBy(query, "status"), filterBy(query, "suffix")]
      const [project, name] = [filterBy(query, "wandb_project"), filterBy(query, "wandb_name")]
      const after = yield* dateTimeParam(query, "created_after", -1)
      const before = yield* dateTimeParam(query, "created_before", Infinity)
      const fitting = collection.newestFirst().filter(({ createdAt }) => createdAt > after && createdAt < before)
        .map((job) => present(job, now)).filter((job) =>
          model(job.model) && status(job.status) && suffix(job.suffix) &&
          (project("") && name("") || job.integrations.some((wandb) => project(wandb.project) && name(wandb.name)))
        )
      const { data, total } = yield* numberedPage(fitting, query, 100)
      return { object: "list", data, total }
    })),
    "GET /v1/fine_tuning/jobs/{job_id}": respondJson(({ id, now }) =>
      Effect.map(find(id), (job) => detailed(job, now))
    ),
    "POST /v1/fine_tuning/jobs/{job_id}/cancel": respondJson(({ id, now }) =>
      Effect.map(open(id, now), (job) => detailed(collection.put({ ...job, cancelledAt: job.cancelledAt ?? now }), now))
    ),
    "POST /v1/fine_tuning/jobs/{job_id}/start": respondJson(({ id, now }) =>
      Effect.map(open(id, now), (job) => detailed(collection.put({ ...job, startedAt: job.startedAt ?? now }), now))
    )
  }

  const added = new Set<string>()

  /** Adds the models of the jobs that have succeeded by now. */
  const settle = (now: number): void => {
    for (const job of collection.newestFirst()) {
      const at = training.succeededAt(job, now)
      if (at === undefined || added.has(job.id)) continue
      added.add(job.id)
      const { body, job_type } = job.plan
      const isClassifier = job_type === "classifier"
      const model = {
        id: nameOf(job),
        object: "model" as const,
        created: seconds(at),
        owned_by: "workspace",
        workspace_id: "00000000-0000-4000-8000-000000000000",
        root: body.model,
        root_version: "1",
        archived: false,
        name: null,
        description: null,
        capabilities: {
          completion_chat: !isClassifier,
          completion_fim: false,
          function_calling: false,
          fine_tuning: false,
          classification: isClassifier
        },
        max_context_length: 32768,
        aliases: [],
        job: job.id
      }
      models.add(
        isClassifier
          ? { ...model, model_type: "classifier", classifier_targets: job.plan.targets }
          : { ...model, model_type: "completion" }
      )
    }
  }

  return {
    settle,
    routes: fineTuning === "retired"
      ? Object.fromEntries(Object.keys(routes).map((route) => [route, gone] as const))
      : routes
  }
}
