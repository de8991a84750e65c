/** What Mistral's pages on known limitations say an upload may have, MB taken as MiB: in doubt, Mistral decides. */

const mebibyte = 1024 * 1024

/** `files.max-size`, `batch.max-file-size`: 512 MB. */
export const fileBytes = 512 * mebibyte

/** `audio.max-file-size`: 500 MB. */
export const audioBytes = 500 * mebibyte
