/** `fine-tune`: models of your own, at Mistral, for accounts that can still train them. */
import * as Files from "@effect-genai/mistral/Files"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Price from "@effect-genai/mistral/Price"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as UploadNode from "@effect-genai/node/UploadNode"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { invalid, SomeFailed } from "../Failure.ts"
import * as Lines from "../input/lines.ts"
import * as Settings from "../Settings.ts"
import { shareOf } from "../terminal/bar.ts"
import { counted, money, time } from "../terminal/format.ts"
import { confirm, drawing, note, printRows, show } from "../terminal/Output.ts"
import { style } from "../terminal/style.ts"
import * as flags from "./flags.ts"

/** Mistral, whatever keys are set: Anthropic trains no models. */
const layer = Layer.unwrap(Effect.gen(function*() {
  const provider = yield* Settings.Provider
  if (Option.isSome(provider) && provider.value === "anthropic") {
    return yield* invalid("Anthropic trains no models: fine-tune is for --provider mistral")
  }
  return (yield* Settings.Embedded)
    ? (yield* Effect.promise(() => import("@effect-genai/mistral/Testing"))).layer()
    : Layer.merge(MistralConfig.layerConfig, NodeTransport.layerConfig)
}))

const rowOf = (job: FineTuning.FineTuningJob) => ({
  id: "id" in job ? String(job.id) : "",
  state: "status" in job ? String(job.status) : "unknown",
  model: "model" in job ? String(job.model) : "",
  created: "created_at" in job && typeof job.created_at === "number" ? time(job.created_at * 1000) : "",
  trained: "fine_tuned_model" in job && typeof job.fine_tuned_model === "string" ? job.fine_tuned_model : ""
})

const steps = Flag.Int("steps").pipe(Flag.withDescription("Steps of training (default: 100)"), Flag.withDefault(100))

const run = Command.make(
  "run",
  {
    file: Argument.String("file").pipe(Argument.withDescription("Examples: a chat a line, as JSON")),
    model: Flag.String("model").pipe(
      Flag.withAlias("m"),
      Flag.withDescription("The model to train (default: ministral-3b-latest)"),
      Flag.withDefault("ministral-3b-latest")
    ),
    suffix: Flag.String("suffix").pipe(Flag.withDescription("A part of the name of the trained model"), Flag.optional),
    steps,
    rate: Flag.Finite("learning-rate").pipe(
      Flag.withDescription("The learning rate (default: 0.0001)"),
      Flag.withDefault(0.0001)
    ),
    yes: flags.yes
  },
  Effect.fnUntraced(function*({ file, model, rate, steps, suffix, yes }) {
    const paint = yield* style
    yield* Lines.check(file)
    const stored = yield* Files.upload({ file: yield* UploadNode.fromPath(file), purpose: "fine-tune" })
    yield* note(`${counted(stored.num_lines ?? 0, "example")} uploaded as ${stored.id}`)
    const job = {
      model,
      training_files: [{ file_id: stored.id }],
      hyperparameters: { training_steps: steps, learning_rate: rate },
      ...(Option.isSome(suffix) ? { suffix: suffix.value } : {})
    }
    const plan = yield* FineTuning.create({ ...job, dry_run: true })
    if (plan.object === "job.metadata") {
      yield* note(
        `Estimated training: ${String(plan.expected_duration_seconds)} s, ${String(plan.cost)} ${
          String(plan.cost_currency)
        }`
      )
    }
    const isFree = yes || (yield* Settings.Embedded)
    if (!isFree && !(yield* confirm("Start training?"))) return yield* note("No training was started.")
    const created = yield* FineTuning.create({ ...job, auto_start: true })
    if (created.object !== "job" || created.job_type !== "completion") {
      return yield* new SomeFailed({ message: "Mistral has not created a job of this type" })
    }
    const { close, draw } = yield* drawing
    yield* FineTuning.watch({ job_id: created.id }).pipe(
      Stream.runForEach((state) => {
        const points = state.job_type === "completion" ? state.checkpoints ?? [] : []
        const done = Math.max(0, ...points.map(({ step_number }) => step_number))
        const share = state.status === "SUCCESS" ? 1 : shareOf(done, steps)
        return draw(share, String(state.status))
      }),
      Effect.ensuring(close),
      Effect.onInterrupt(() => note(`Interrupted. The training continues: fine-tune status ${created.id}`))
    )
    const ended = yield* FineTuning.retrieve({ job_id: created.id })
    const usd = Option.getOrUndefined(yield* Price.ofTraining(ended))
    const { state, trained } = rowOf(ended)
    yield* show({ job: created.id, state, model: trained, usd: usd ?? null }, `${paint.green(trained)}  ${money(usd)}`)
    if (state !== "SUCCESS") return yield* new SomeFailed({ message: `the training has ended as ${state}` })
  })
).pipe(Command.withDescription("Upload examples, see the price, train and wait"))

const list = Command.make(
  "list",
  { limit: flags.limit },
  Effect.fnUntraced(function*({ limit }) {
    const jobs = yield* Stream.runCollect(Stream.take(FineTuning.list(), limit))
    yield* printRows<ReturnType<typeof rowOf>>(
      [
        { name: "ID", cell: ({ id }) => id },
        { name: "STATE", cell: ({ state }) => state },
        { name: "MODEL", cell: ({ model }) => model },
        { name: "CREATED (UTC)", cell: ({ created }) => created },
        { name: "TRAINED MODEL", cell: ({ trained }) => trained }
      ],
      jobs.map(rowOf),
      "There are no jobs."
    )
  })
).pipe(Command.withDescription("List jobs, newest first"))

const describe = (job: FineTuning.FineTuningJob) => {
  const { id, model, state, trained } = rowOf(job)
  return `${id}  ${state}\n${model}${trained === "" ? "" : ` → ${trained}`}`
}

const status = Command.make(
  "status",
  { id: flags.id("job") },
  Effect.fnUntraced(function*({ id }) {
    const job = yield* FineTuning.retrieve({ job_id: id })
    yield* show(rowOf(job), describe(job))
  })
).pipe(Command.withDescription("Show the state of a job"))

const cancel = Command.make(
  "cancel",
  { id: flags.id("job") },
  Effect.fnUntraced(function*({ id }) {
    const job = yield* FineTuning.cancel({ job_id: id })
    yield* show(rowOf(job), describe(job))
  })
).pipe(Command.withDescription("Cancel a job; training done by then is billed"))

export const fineTune = Command.make("fine-tune").pipe(
  Command.withDescription("Models of your own, at Mistral, for accounts that can still train them"),
  Command.withSubcommands([
    Command.provide(run, layer),
    Command.provide(list, layer),
    Command.provide(status, layer),
    Command.provide(cancel, layer)
  ])
)
