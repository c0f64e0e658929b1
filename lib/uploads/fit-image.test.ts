import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { uploadMessages as says } from "@/messages/uploads-en";
import { isDerivedAvif } from "./avif-derived";
import { fitImage } from "./fit-image";
import { imageFormatOf } from "@/lib/schemas/image-format";

const HTML = "<html><script>alert(document.domain)</script>";

/** 40 × 20 px: left half red, right half blue. */
function drawing() {
  const red = { create: { width: 20, height: 20, channels: 3 as const, background: "#ff0000" } };
  return sharp({ create: { width: 40, height: 20, channels: 3, background: "#0000ff" } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

const pixelsOf = async (bytes: Uint8Array, left: number, top: number): Promise<number[]> => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
];

async function refused(bytes: Uint8Array): Promise<string> {
  return fitImage(bytes).then(
    () => "kept",
    (error: unknown) => (error instanceof Error ? error.message : "?"),
  );
}

describe("what can be attached", () => {
  test.each(["png", "jpeg", "webp", "gif", "avif"] as const)("%s becomes a WebP of its size", async (format) => {
    const bytes = await drawing().toFormat(format).toBuffer();
    expect(imageFormatOf(bytes)).toBe(format);
    const kept = await fitImage(bytes);
    expect(kept).toMatchObject({ width: 40, height: 20 });
    expect(imageFormatOf(kept.bytes)).toBe("webp");
  });

  test("a drawing stays exact", async () => {
    const { bytes } = await fitImage(await drawing().png().toBuffer());
    expect(await pixelsOf(bytes, 19, 10)).toEqual([255, 0, 0]);
    expect(await pixelsOf(bytes, 20, 10)).toEqual([0, 0, 255]);
  });

  test("an animation stays one", async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = [await frame("#f00"), await frame("#00f")];
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const kept = await fitImage(gif);
    expect(kept).toMatchObject({ width: 8, height: 8 });
    expect((await sharp(kept.bytes).metadata()).pages).toBe(2);
  });

  test("a large photograph gets small enough for a page", async () => {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
    const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: "#888", noise } })
      .jpeg({ quality: 90 })
      .toBuffer();
    const { bytes, width, height } = await fitImage(photo);
    expect(bytes.length).toBeLessThanOrEqual(640 * 1024);
    expect(width).toBeLessThanOrEqual(900);
    expect(width).toBe(height);
  });
});

describe("what is left behind", () => {
  test("the place where it was taken, and every other note; what lay on its side stands upright", async () => {
    const bytes = await drawing()
      .withExif({ IFD0: { Copyright: "Ada" }, IFD3: { GPSLatitude: "45/1 45/1 0/1", GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const kept = await fitImage(bytes);
    const { exif, xmp, iptc, icc, orientation } = await sharp(kept.bytes).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(kept).toMatchObject({ width: 20, height: 40 });
    const [red = 0, , blue = 255] = await pixelsOf(kept.bytes, 10, 5);
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
  });

  test("a page behind the picture, in it, or in its comment", async () => {
    const png = await drawing().png().toBuffer();
    const jpeg = await drawing().jpeg().toBuffer();
    const text = Buffer.from(HTML);
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
    const files = [
      Buffer.concat([png, text]),
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
      Buffer.concat([await drawing().gif().toBuffer(), text]),
    ];
    for (const file of files) {
      expect(file.includes("<script")).toBe(true);
      const { bytes } = await fitImage(file);
      expect(bytes.includes("<script")).toBe(false);
    }
  });
});

/** A progressive JPEG of 16 × 16 px whose scans all say that nothing changes. */
function scannedOften(scans: number): Buffer {
  const part = (marker: number, ...bytes: number[]) => Buffer.from([0xff, marker, 0, bytes.length + 2, ...bytes]);
  const code = (table: number, symbol: number) => part(0xc4, table, 1, ...Array.from({ length: 15 }, () => 0), symbol);
  const first = [part(0xda, 1, 1, 0, 0, 0, 0), Buffer.alloc(1)];
  const again = [part(0xda, 1, 1, 0, 1, 63, 0), Buffer.alloc(2)];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    part(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    part(0xc2, 8, 0, 16, 0, 16, 1, 1, 0x11, 0),
    code(0x00, 0),
    code(0x10, 0xe0),
    ...first,
    ...Array.from({ length: scans - 1 }, () => again).flat(),
    Buffer.from([0xff, 0xd9]),
  ]);
}

describe("what is refused with a sentence", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
  test.each([
    ["nothing", ""],
    ["a page", HTML],
    ["an SVG", svg],
    ["a PDF", "%PDF-1.7\n"],
    ["a ZIP", "PK\u0003\u0004"],
    ["a picture that calls itself one in words", "image/png"],
  ])("%s", async (_, text) => {
    expect(await refused(Buffer.from(text, "latin1"))).toBe(text === "" ? says.empty : says.notImage);
  });

  test("a PNG's beginning before an SVG", async () => {
    const start = (await drawing().png().toBuffer()).subarray(0, 8);
    expect(await refused(Buffer.concat([start, Buffer.from(svg)]))).toBe(says.unreadable);
  });

  test("one that is cut off", async () => {
    const bytes = await drawing().jpeg().toBuffer();
    expect(await refused(bytes.subarray(0, bytes.length / 2))).toBe(says.unreadable);
  });

  test("pixels that its header alone tells of", async () => {
    const bytes = await drawing().png().toBuffer();
    // Width and height stand in the first chunk, before its checksum.
    bytes.writeUInt32BE(9_000, 16);
    bytes.writeUInt32BE(9_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await refused(bytes)).toBe(says.tooManyPixels(40));
  });

  test("an animation that unpacks to too much", async () => {
    const screen = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff", "latin1");
    screen.writeUInt16LE(2_000, 6);
    screen.writeUInt16LE(2_000, 8);
    const dot = Buffer.from(",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0", "latin1");
    expect(await refused(Buffer.concat([screen, ...Array.from({ length: 7 }, () => dot), Buffer.from(";")]))).toBe(
      says.animationTooLarge(25),
    );
  });

  test("an animation of so many pictures that they take longer than they show", async () => {
    const screen = Buffer.from("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff", "latin1");
    const dot = Buffer.from(",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0", "latin1");
    const film = (pictures: number) =>
      Buffer.concat([screen, ...Array.from({ length: pictures }, () => dot), Buffer.from(";")]);
    expect(await refused(film(1_001))).toBe(says.animationTooLong(1_000));
    expect(await refused(film(1_000))).toBe("kept");
  });

  test("an AVIF that is put together of others", async () => {
    const plain = await drawing().avif().toBuffer();
    const derived = Buffer.from(plain);
    derived.write("grid", derived.indexOf("av01", derived.indexOf("infe")), "latin1");
    // Before anything is asked of who unpacks it, which would be the cause.
    await expect(fitImage(derived)).rejects.toMatchObject({ message: says.unreadable, cause: undefined });
    // What stands elsewhere is no such thing.
    expect(await refused(Buffer.concat([plain, Buffer.from("\0\0\0\x0cfreegrid", "latin1")]))).toBe("kept");
    const long = Buffer.from("\0\0\0\x01meta\0\0\0\0\0\0\0\x14grid\0\0\0\x00meta", "latin1");
    expect(isDerivedAvif(long)).toBe(true);
    expect(isDerivedAvif(long.subarray(0, 12))).toBe(false);
  });

  // Each goes through all of a picture again, in a few bytes and where no time limit ends it.
  test("a JPEG that is scanned again and again", async () => {
    expect(await refused(scannedOften(101))).toBe(says.unreadable);
    expect(await refused(scannedOften(100))).toBe("kept");
    // Bytes in a note, or of a video behind the picture, that only look like scans.
    const alike = Buffer.alloc(60_000, Buffer.from([0xff, 0xda]));
    const note = Buffer.concat([Buffer.from([0xff, 0xe4, 0xea, 0x62]), alike]);
    const plain = scannedOften(2);
    expect(await refused(Buffer.concat([plain.subarray(0, 2), note, plain.subarray(2), alike]))).toBe("kept");
  });
});

test("no more than two images are unpacked at a time, and each has its turn", async () => {
  const bytes = await drawing().png().toBuffer();
  let most = 0;
  const look = (): void => {
    most = Math.max(most, sharp.counters().process);
  };
  sharp.queue.on("change", look);
  const kept = await Promise.all(Array.from({ length: 9 }, () => refused(bytes)));
  sharp.queue.off("change", look);
  expect(new Set(kept)).toEqual(new Set(["kept"]));
  expect(most).toBeLessThanOrEqual(2);
  expect(most).toBeGreaterThan(0);
});
