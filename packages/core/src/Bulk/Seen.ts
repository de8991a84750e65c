/** Which keys have been seen and where first, in 20 to 45 bytes a key however long keys are. */
import { hash } from "../internal/hash.ts"

/** An open-addressed table of 85 bits of each key: among ten million, two are taken for one with a chance of 10⁻¹². */
export class Seen {
  private size = 0
  private firsts = new Float64Array(1024)
  private seconds = new Uint32Array(1024)
  private places = new Uint32Array(1024)

  /** Notes a key, or answers where it was before. */
  add(key: string, place: number): number | undefined {
    if (this.size * 4 >= this.firsts.length * 3) this.grow()
    // 0 marks what is free.
    const [first, second] = [hash(key) + 1, hash(key, 1) >>> 0]
    const at = this.find(first, second)
    if (this.firsts[at] !== 0) return this.places[at]
    this.put(at, first, second, place)
    this.size += 1
    return undefined
  }

  private find(first: number, second: number): number {
    const last = this.firsts.length - 1
    let at = first % this.firsts.length
    while (this.firsts[at] !== 0 && !(this.firsts[at] === first && this.seconds[at] === second)) at = (at + 1) & last
    return at
  }

  private put(at: number, first: number, second: number, place: number): void {
    this.firsts[at] = first
    this.seconds[at] = second
    this.places[at] = place
  }

  private grow(): void {
    const { firsts, places, seconds } = this
    this.firsts = new Float64Array(firsts.length * 2)
    this.seconds = new Uint32Array(firsts.length * 2)
    this.places = new Uint32Array(firsts.length * 2)
    firsts.forEach((first, old) => {
      const second = seconds[old] ?? 0
      if (first !== 0) this.put(this.find(first, second), first, second, places[old] ?? 0)
    })
  }
}
