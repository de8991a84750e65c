/** Follows the greatest of what was seen, at once upwards and slowly down again. */
export class Peak {
  value: number | undefined

  constructor(value?: number) {
    this.value = value
  }

  see(seen: number, expected = seen): void {
    this.value = Math.max(seen, 0.9 * (this.value ?? expected) + 0.1 * seen)
  }
}
