// A self-signed certificate, encoded byte by byte: Node can read certificates but not create them.
import { generateKeyPairSync, randomUUID, sign } from "node:crypto"

type Bytes = Uint8Array

const element = (tag: number, ...content: ReadonlyArray<Bytes>): Bytes => {
  const body = Buffer.concat(content)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Uint8Array.of(tag, ...size), body])
}
const sequence = (...content: ReadonlyArray<Bytes>) => element(0x30, ...content)
const object = (...bytes: ReadonlyArray<number>) => element(0x06, Uint8Array.from(bytes))
const utf8 = (text: string) => element(0x0c, Buffer.from(text))
const time = (text: string) => element(0x18, Buffer.from(text))
const octets = (content: Bytes) => element(0x04, content)
const bits = (content: Bytes) => element(0x03, Uint8Array.of(0), content)

const ecdsaWithSha256 = sequence(object(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
const isAuthority = sequence(object(0x55, 0x1d, 0x13), octets(sequence(element(0x01, Uint8Array.of(0xff)))))
const loopback = sequence(
  object(0x55, 0x1d, 0x11),
  octets(sequence(element(0x87, Uint8Array.of(127, 0, 0, 1)), element(0x82, Buffer.from("localhost"))))
)

/** For 127.0.0.1 and localhost, until 2100. */
export const selfSigned = (): { readonly key: string; readonly cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  // Two certificates with the same name would be mistaken for each other.
  const name = sequence(element(0x31, sequence(object(0x55, 0x04, 0x03), utf8(randomUUID()))))
  const body = sequence(
    element(0xa0, element(0x02, Uint8Array.of(2))),
    element(0x02, Uint8Array.of(1)),
    ecdsaWithSha256,
    name,
    sequence(time("20200101000000Z"), time("21000101000000Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    element(0xa3, sequence(isAuthority, loopback))
  )
  const der = sequence(body, ecdsaWithSha256, bits(sign("sha256", body, privateKey)))
  const lines = Buffer.from(der).toString("base64").match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n")
  }
}
