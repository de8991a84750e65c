/** The parts of a multipart body on the wire. */
export interface Part {
  readonly name: string | undefined
  readonly filename: string | undefined
  readonly type: string | undefined
  readonly text: string
}

/** A part from its header lines and its content. */
export const part = (headers: ReadonlyArray<string>, text: string): Part => {
  const value = (name: string) =>
    headers.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim()
  const disposition = value("content-disposition") ?? ""
  const parameter = (name: string) => new RegExp(`; ${name}="([^"]*)"`).exec(disposition)?.[1]
  return { name: parameter("name"), filename: parameter("filename"), type: value("content-type"), text }
}

/** The parts of a body; `undefined` if it is not terminated correctly. */
export const parts = (body: Uint8Array, contentType: string): ReadonlyArray<Part> | undefined => {
  const boundary = /boundary=(\S+)$/.exec(contentType)?.[1]
  const [before, ...pieces] = Buffer.from(body).toString().split(`--${boundary}`)
  if (boundary === undefined || before !== "" || pieces.pop()?.trim() !== "--") return undefined
  return pieces.map((piece) => {
    const [head = "", ...content] = piece.slice(2, -2).split("\r\n\r\n")
    return part(head.split("\r\n"), content.join("\r\n\r\n"))
  })
}
