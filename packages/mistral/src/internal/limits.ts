/** Upload limits from Mistral's list of known limitations. MB is read as MiB: in doubt, Mistral decides. */

const mebibyte = 1024 * 1024

/** `files.max-size`, `batch.max-file-size`: 512 MB. */
export const fileBytes = 512 * mebibyte

/** `audio.max-file-size`: 500 MB. */
export const audioBytes = 500 * mebibyte
