/** Hands the bytes of a file over as they arrive. */
import type * as Reason from "../../Reason.ts"
import { interrupted } from "../reasons.ts"
import type { Reader } from "./reader.ts"

export class ByteReader implements Reader<Uint8Array> {
  private hasBytes = false
  outcome: Reader<Uint8Array>["outcome"]

  read(bytes: Uint8Array): ReadonlyArray<Uint8Array> {
    this.hasBytes = true
    return [bytes]
  }

  end(): ReadonlyArray<Uint8Array> {
    this.outcome = "end"
    return []
  }

  failed(reason: Reason.Reason): Reason.Reason {
    return interrupted(reason, { afterContent: this.hasBytes })
  }
}
