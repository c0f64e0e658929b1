import { createSocket } from "node:dgram";
import { once } from "node:events";

/** What names have. An alias is followed within these; `soa` makes a name the top of a zone. */
export type Zone = Record<string, { a?: string[]; aaaa?: string[]; cname?: string; txt?: string[]; soa?: boolean }>;

const TYPES = { a: 1, cname: 5, soa: 6, txt: 16, aaaa: 28 } as const;
export type Dns = { address: string; state: State; end: () => void };
type State = { isBroken: boolean; brokenTypes: (keyof typeof TYPES)[] };
const NXDOMAIN = 3;
const SERVFAIL = 2;

/**
 * A name server on loopback that speaks DNS over UDP (RFC 1035): A, AAAA, CNAME, TXT and SOA out of `zone`, which may
 * change at any time, "no such name" for the rest, and a failure for all while `isBroken`, or for the types in `brokenTypes`.
 */
export async function startDns(zone: Zone): Promise<Dns> {
  const state: State = { isBroken: false, brokenTypes: [] };
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const answer = answerTo(query, zone, state);
    socket.send(answer, from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { address: `127.0.0.1:${socket.address().port}`, state, end: () => socket.close() };
}

function answerTo(query: Buffer, zone: Zone, state: State): Buffer {
  const { name, end } = readName(query, 12);
  const type = query.readUInt16BE(end);
  const isBroken = state.isBroken || state.brokenTypes.some((one) => TYPES[one] === type);
  const question = query.subarray(12, end + 4);
  const { known, records } = find(zone, name, type);
  const header = Buffer.from(query.subarray(0, 12));
  const code = isBroken ? SERVFAIL : known ? 0 : NXDOMAIN;
  header.writeUInt16BE(0x8580 | code, 2);
  header.writeUInt16BE(isBroken ? 0 : records.length, 6);
  header.writeUInt16BE(0, 8);
  header.writeUInt16BE(0, 10);
  return Buffer.concat([header, question, ...(isBroken ? [] : records)]);
}

function find(zone: Zone, name: string, type: number): { known: boolean; records: Buffer[] } {
  const entry = zone[name];
  if (!entry) return { known: false, records: [] };
  if (entry.cname !== undefined) {
    const rest = find(zone, entry.cname, type);
    return { known: true, records: [record(name, TYPES.cname, writeName(entry.cname)), ...rest.records] };
  }
  const datas: Record<number, Buffer[]> = {
    [TYPES.a]: (entry.a ?? []).map((address) => Buffer.from(address.split(".").map(Number))),
    [TYPES.aaaa]: (entry.aaaa ?? []).map(ipv6),
    [TYPES.txt]: (entry.txt ?? []).map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)])),
    [TYPES.soa]: entry.soa
      ? [Buffer.concat([writeName(`ns.${name}`), writeName(`hostmaster.${name}`), Buffer.alloc(20, 1)])]
      : [],
  };
  return { known: true, records: (datas[type] ?? []).map((data) => record(name, type, data)) };
}

function record(name: string, type: number, data: Buffer): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt32BE(1, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([writeName(name), fixed, data]);
}

function writeName(name: string): Buffer {
  const labels = name.split(".").map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function readName(query: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = [];
  let at = start;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 1 };
}

/** `2001:db8::1` as its sixteen bytes. */
function ipv6(address: string): Buffer {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => "0"), ...right];
  const bytes = Buffer.alloc(16);
  groups.forEach((group, index) => bytes.writeUInt16BE(Number.parseInt(group, 16), index * 2));
  return bytes;
}
