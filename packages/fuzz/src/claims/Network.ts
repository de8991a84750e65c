/** The way of the requests of a process to the provider. What has left arrives, whatever happens to the process. */
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import { broken } from "../broken.ts"
import { bytesOf, type Receiver } from "../journal/Receiver.ts"
import type { Time } from "../Time.ts"
import type { Machine } from "./Machine.ts"
import type { ProcessPlan, Sending } from "./Scenario.ts"
import type { Store } from "./Store.ts"

/** A submission that has left its process. */
export interface Submission {
  readonly process: number
  /** When its process has made its claim. */
  readonly claimedAt: number
  /** When the last byte of it left. */
  readonly leftAt: number
  /** For how many milliseconds its process ran after the end of its lease, and before the last byte left. */
  readonly lateBy: number
  /** Whether another process had claimed the run by then. */
  readonly isTakenOver: boolean
  /** Whether the machine of its process had slept. */
  readonly hasSlept: boolean
  /** When the process stopped to wait for it. */
  cutAt: number | undefined
  /** Its number among those that the provider has accepted. */
  accepted: number | undefined
  arrivedAt: number | undefined
}

/** A read of the provider's list. */
export interface Look {
  readonly process: number
  readonly at: number
}

/** Milliseconds of a request, and of a response. */
const latency = 10

const overloaded = (request: HttpClientRequest.HttpClientRequest, machine: Machine, seconds: number) => {
  const response = new Response("", { status: 529, headers: { "retry-after": `${seconds}` } })
  return Effect.as(machine.step("submission"), HttpClientResponse.fromWeb(request, response))
}

export class Network {
  /** The number of requests that have not arrived. */
  inFlight = 0
  readonly submissions: Array<Submission> = []
  /** When processes have read the provider's list. */
  readonly looks: Array<Look> = []
  /** Whether a request leaves also after its process has interrupted it; a client that does so is broken. */
  isCutOff = true
  private readonly receiver: Receiver
  private readonly store: Store
  private readonly time: Time

  constructor(receiver: Receiver, store: Store, time: Time) {
    this.receiver = receiver
    this.store = store
    this.time = time
  }

  /** The HTTP client of a process. */
  clientOf(process: number, machine: Machine, { overloads, reset, sendings }: ProcessPlan): HttpClient.HttpClient {
    let submissions = 0
    return HttpClient.make((request, url) => {
      if (!this.receiver.isSubmission(request, url)) {
        return machine.step().pipe(
          Effect.andThen(bytesOf(request)),
          Effect.flatMap((body) =>
            this.exchange(request, url, machine, latency, body, (_, at) => {
              if (this.receiver.isList(request, url)) this.looks.push({ process, at })
            })
          ),
          Effect.tap(() => machine.step())
        )
      }
      const nth = submissions++
      if (overloads !== undefined && nth >= overloads.at && nth < overloads.at + overloads.times) {
        return overloaded(request, machine, overloads.retryAfter)
      }
      const sending = sendings[nth % sendings.length] ?? { upload: 0, flight: latency }
      const sent = this.submit(request, url, process, machine, sending, nth === reset?.at ? reset : undefined)
      return this.isCutOff ? sent : Effect.uninterruptible(sent)
    })
  }

  private readonly submit = Effect.fnUntraced({ self: this }, function*(
    request: HttpClientRequest.HttpClientRequest,
    url: URL,
    process: number,
    machine: Machine,
    { flight, upload }: Sending,
    reset: ProcessPlan["reset"]
  ) {
    yield* machine.step("submission")
    const body = yield* bytesOf(request)
    if (upload > 0) yield* machine.wait(upload, "work")
    if (reset?.received === false) return yield* broken(request, "ECONNRESET")
    const submission = this.leave(process, machine)
    const response = yield* this.exchange(request, url, machine, flight, body, (accepted, at) => {
      submission.accepted = accepted
      submission.arrivedAt = at
    }).pipe(
      Effect.onInterrupt(() =>
        Effect.sync(() => {
          submission.cutAt = this.time.currentTimeMillisUnsafe()
        })
      )
    )
    yield* machine.step("submission")
    return reset === undefined ? response : yield* broken(request, "ECONNRESET")
  })

  /** Records a submission whose last byte leaves now. */
  private leave(process: number, machine: Machine): Submission {
    const leftAt = this.time.currentTimeMillisUnsafe()
    const claim = this.store.claimOf(process)
    const submission: Submission = {
      process,
      leftAt,
      claimedAt: claim?.at ?? Infinity,
      lateBy: claim === undefined ? Infinity : machine.ran(claim.until, leftAt),
      isTakenOver: claim === undefined || this.store.replacedAt(claim) <= leftAt,
      hasSlept: machine.hasSlept,
      cutAt: undefined,
      accepted: undefined,
      arrivedAt: undefined
    }
    this.submissions.push(submission)
    return submission
  }

  /** Sends a request, which arrives after `flight`, and waits for its response. */
  private exchange(
    request: HttpClientRequest.HttpClientRequest,
    url: URL,
    machine: Machine,
    flight: number,
    body: Uint8Array,
    onReceived: (accepted: number | undefined, at: number) => void
  ): Effect.Effect<HttpClientResponse.HttpClientResponse> {
    return Effect.callback((resume) => {
      this.inFlight += 1
      this.time.after(flight, () => {
        const received = Effect.map(this.receiver.receive(request, url, body), ({ accepted, response }) => {
          onReceived(accepted, this.time.currentTimeMillisUnsafe())
          return response
        })
        Effect.runFork(received, { scheduler: this.time.scheduler }).addObserver((exit) => {
          this.inFlight -= 1
          this.time.after(latency, () => machine.deliver(() => resume(exit)))
        })
      })
    })
  }
}
