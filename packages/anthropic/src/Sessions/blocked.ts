/** What a session waits for, and where it stands, as its events show it. */
import type { AgentCustomToolUseEvent, AgentMCPToolUseEvent, AgentToolUseEvent } from "../generated/AgentEvents.ts"
import type {
  SessionDeletedEvent,
  SessionStatusIdleEvent,
  SessionStatusRunningEvent,
  SessionStatusTerminatedEvent,
  SessionStreamEvent
} from "../generated/SessionEvents.ts"

/** A call that a session may wait for. */
export type ToolUse = AgentCustomToolUseEvent | AgentMCPToolUseEvent | AgentToolUseEvent

/** The last event about the status of the session. */
export type Status =
  | SessionStatusRunningEvent
  | SessionStatusIdleEvent
  | SessionStatusTerminatedEvent
  | SessionDeletedEvent

export const isStatus = (event: SessionStreamEvent): event is Status =>
  event.type === "session.status_running" || event.type === "session.status_idle" ||
  event.type === "session.status_terminated" || event.type === "session.deleted"

/** Folds the events of a session. */
export class Blocked {
  private readonly uses = new Map<string, ToolUse>()
  private readonly resolved = new Set<string>()
  private readonly ended = new Set<string>()
  /** The ids of the calls that the session (`""`) and its threads wait for. */
  private readonly waiting = new Map<string, ReadonlyArray<string>>()
  private readonly statuses = new Set<string>()
  status: Status | undefined
  /** Whether anything was sent that the agent works on. */
  hasInput = false

  add(event: SessionStreamEvent): void {
    if (isStatus(event)) {
      this.status = event
      this.statuses.add(event.id)
    }
    switch (event.type) {
      case "user.message":
      case "user.define_outcome":
        this.hasInput = true
        return
      case "agent.custom_tool_use":
      case "agent.mcp_tool_use":
      case "agent.tool_use":
        this.uses.set(event.id, event)
        return
      case "user.custom_tool_result":
        return this.resolve(event.custom_tool_use_id)
      case "user.tool_confirmation":
      case "user.tool_result":
      case "agent.tool_result":
        return this.resolve(event.tool_use_id)
      case "agent.mcp_tool_result":
        return this.resolve(event.mcp_tool_use_id)
      case "user.interrupt":
        return this.interrupt(event.session_thread_id ?? undefined)
      case "session.status_idle":
        return this.wait("", event)
      case "session.thread_status_idle":
        return this.wait(event.session_thread_id, event)
      case "session.thread_status_terminated":
        this.ended.add(event.session_thread_id)
        this.waiting.delete(event.session_thread_id)
        return
      case "session.thread_status_running":
        this.waiting.delete(event.session_thread_id)
        return
      case "session.status_running":
      case "session.status_terminated":
      case "session.deleted":
        this.waiting.delete("")
    }
  }

  /** The session, or a thread of it, no longer waits for its calls. */
  private interrupt(thread: string | undefined): void {
    for (const { id, session_thread_id } of this.uses.values()) {
      if (thread === undefined || session_thread_id === thread) this.resolve(id)
    }
  }

  private wait(thread: string, { stop_reason }: Pick<SessionStatusIdleEvent, "stop_reason">): void {
    if (stop_reason.type === "requires_action") this.waiting.set(thread, stop_reason.event_ids)
    else this.waiting.delete(thread)
  }

  /** Whether the session itself waits for calls. */
  get isWaiting(): boolean {
    return this.waiting.has("")
  }

  /** Whether an event about the status was added. */
  knows(id: string): boolean {
    return this.statuses.has(id)
  }

  /** Notes that a call has its result or its confirmation. */
  resolve(id: string): void {
    this.resolved.add(id)
  }

  isResolved(id: string): boolean {
    const thread = this.uses.get(id)?.session_thread_id
    return this.resolved.has(id) || (thread != null && this.ended.has(thread))
  }

  /** The calls that the session and its threads wait for. */
  get open(): ReadonlyArray<ToolUse> {
    const ids = new Set([...this.waiting.values()].flat())
    return [...ids].flatMap((id) => {
      const use = this.uses.get(id)
      return use === undefined || this.isResolved(id) ? [] : [use]
    })
  }
}
