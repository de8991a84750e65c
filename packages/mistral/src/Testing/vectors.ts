/** Embedding vectors: deterministic, of unit length, and close to each other if texts share words. */
import { hash } from "@effect-genai/core/Testing/ids"
import { wordsOf } from "@effect-genai/core/Testing/text"
import type { EmbeddingDtype } from "../generated/Embeddings.ts"

/** Adds a direction derived from a word. */
const turned = (vector: Float64Array, word: string): Float64Array => {
  let state = 1 + hash(word) % 2147483646
  return vector.map((value) => {
    state = (state * 48271) % 2147483647
    return value + state / 1073741823.5 - 1
  })
}

/** The embedding of a text. */
export const vectorOf = (text: string, dimension: number): ReadonlyArray<number> => {
  const words = wordsOf(text.toLowerCase())
  const vector = (words.length === 0 ? [text] : words).reduce(turned, new Float64Array(dimension))
  const length = Math.hypot(...vector)
  return Array.from(vector, (value) => Math.fround(value / length))
}

const packed = (vector: ReadonlyArray<number>) =>
  Array.from({ length: Math.ceil(vector.length / 8) }, (_, index) => {
    const bits = vector.slice(index * 8, index * 8 + 8)
    return bits.reduce((byte, value, bit) => value > 0 ? byte | (128 >> bit) : byte, 0)
  })

/** Quantizes a vector to another type. */
export const quantized = (vector: ReadonlyArray<number>, dtype: EmbeddingDtype): ReadonlyArray<number> => {
  const max = Math.max(...vector.map(Math.abs))
  switch (dtype) {
    case "float":
      return vector
    case "int8":
      return vector.map((value) => Math.round((value / max) * 127))
    case "uint8":
      return vector.map((value) => Math.round((value / max) * 127) + 128)
    case "ubinary":
      return packed(vector)
    case "binary":
      return packed(vector).map((byte) => byte - 128)
  }
}

/** The bytes of a vector, little-endian. */
export const bytesOf = (values: ReadonlyArray<number>, dtype: EmbeddingDtype): Uint8Array => {
  if (dtype !== "float") return Uint8Array.from(values, (value) => value & 255)
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, index) => view.setFloat32(index * 4, value, true))
  return new Uint8Array(view.buffer)
}
