/** Sound that follows from a text: a tone for each letter; and texts for sound that nobody listened to. */
import { Ids } from "@effect-genai/core/TestingPlatform"
import type { SpeechOutputFormat } from "../generated/Speech.ts"

const rate = 16_000
const perLetter = 800

/** Samples of 16 bits, a twentieth of a second for each letter. */
const samplesOf = (text: string): Int16Array =>
  Int16Array.from({ length: text.length * perLetter }, (_, index) => {
    const tone = 200 + (text.charCodeAt(Math.floor(index / perLetter)) % 64) * 10
    return 8000 * Math.sin((2 * Math.PI * tone * index) / rate)
  })

/** The head of a WAV file of one channel. */
const headOf = (length: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(44))
  const put = (at: number, text: string) =>
    [...text].forEach((char, index) => view.setUint8(at + index, char.charCodeAt(0)))
  put(0, "RIFF")
  view.setUint32(4, 36 + length, true)
  put(8, "WAVEfmt ")
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  put(36, "data")
  view.setUint32(40, length, true)
  return new Uint8Array(view.buffer)
}

/** What files begin with; of formats that cannot be made here there is nothing but that. */
const heads: { readonly [F in SpeechOutputFormat]: (length: number) => Uint8Array } = {
  wav: headOf,
  pcm: () => new Uint8Array(),
  mp3: () => Uint8Array.of(0xff, 0xfb, 0x90, 0x00),
  flac: () => Uint8Array.of(0x66, 0x4c, 0x61, 0x43),
  opus: () => Uint8Array.of(0x4f, 0x67, 0x67, 0x53)
}

/** The audio of a text; only `wav` and `pcm` can be heard. */
export const audioOf = (text: string, format: SpeechOutputFormat): Uint8Array => {
  const { buffer } = samplesOf(text)
  const head = heads[format](buffer.byteLength)
  const bytes = new Uint8Array(head.byteLength + buffer.byteLength)
  bytes.set(head)
  bytes.set(new Uint8Array(buffer), head.byteLength)
  return bytes
}

/** How many seconds so many bytes last, at a common rate. */
export const secondsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / (rate * 2)))

const spoken = [
  "Good morning, and welcome.",
  "The crow dropped stones into the jar.",
  "The water rose, and the crow drank.",
  "We meet again next week.",
  "Please send the figures by Friday.",
  "Thank you for listening."
]

/** What is heard in sound that has no words. */
export const transcribe = (name: string, size: number): string => {
  const first = Ids.hash(`${name}/${size}`) % spoken.length
  return Array.from({ length: 3 }, (_, index) => spoken[(first + index) % spoken.length]).join(" ")
}

/** A text as it was spoken: its parts one after another, two and a half words a second. */
export const timed = (text: string, parts: "segment" | "word") => {
  const texts = parts === "word"
    ? text.split(/\s+/).filter((word) => word !== "")
    : text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== "")
  let at = 0
  return texts.map((text) => {
    const start = at
    at = Math.round((start + text.split(/\s+/).length * 0.4) * 100) / 100
    return { text, start, end: at }
  })
}
