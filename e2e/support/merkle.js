/** RFC 6962 by node:crypto alone: written from the RFC, not from the app, so that both must agree. */
import { createHash } from "node:crypto";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** `SHA-256(0x00 ‖ leaf)` of the leaf's text in UTF-8. */
export function leafHash(text) {
  return sha256(Buffer.of(0), Buffer.from(text, "utf8"));
}

/** `SHA-256(salt ‖ payload)`, salt as hexadecimal text. */
export function payloadHash(salt, payload) {
  return sha256(Buffer.from(salt, "hex"), Buffer.from(payload, "utf8"));
}

/** Merkle tree hash over leaf hashes. */
export function rootOf(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}
