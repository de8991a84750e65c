/** Generates audio from text, one tone per letter, and transcripts for audio. */
import { hash } from "@effect-genai/core/Testing/ids"
import type { SpeechOutputFormat } from "../generated/Speech.ts"

const rate = 16_000
const perLetter = 800

/** 16-bit samples, 50 ms per letter. */
const samplesOf = (text: string): Int16Array =>
  Int16Array.from({ length: text.length * perLetter }, (_, index) => {
    const tone = 200 + (text.charCodeAt(Math.floor(index / perLetter)) % 64) * 10
    return 8000 * Math.sin((2 * Math.PI * tone * index) / rate)
  })

/** The header of a mono WAV file. */
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

/** The file headers; formats other than `wav` and `pcm` have a valid start only. */
const heads: { readonly [F in SpeechOutputFormat]: (length: number) => Uint8Array } = {
  wav: headOf,
  pcm: () => new Uint8Array(),
  mp3: () => Uint8Array.of(0xff, 0xfb, 0x90, 0x00),
  flac: () => Uint8Array.of(0x66, 0x4c, 0x61, 0x43),
  opus: () => Uint8Array.of(0x4f, 0x67, 0x67, 0x53)
}

/** The audio of a text; only `wav` and `pcm` are playable. */
export const audioOf = (text: string, format: SpeechOutputFormat): Uint8Array => {
  const { buffer } = samplesOf(text)
  const head = heads[format](buffer.byteLength)
  const bytes = new Uint8Array(head.byteLength + buffer.byteLength)
  bytes.set(head)
  bytes.set(new Uint8Array(buffer), head.byteLength)
  return bytes
}

/** The duration of audio in seconds, assuming 16 kHz mono. */
export const secondsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / (rate * 2)))

const spoken = [
  "Good morning, and welcome.",
  "The crow dropped stones into the jar.",
  "The water rose, and the crow drank.",
  "We meet again next week.",
  "Please send the figures by Friday.",
  "Thank you for listening."
]

/** Generates a transcript for audio without a known text. */
export const transcribe = (name: string, size: number): string => {
  const first = hash(`${name}/${size}`) % spoken.length
  return Array.from({ length: 3 }, (_, index) => spoken[(first + index) % spoken.length]).join(" ")
}

/** Splits a text into timed words or sentences, at 2.5 words per second. */
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
