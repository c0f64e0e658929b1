const [START, END, SCAN, TEMPORARY] = [0xd8, 0xd9, 0xda, 0x01];

/**
 * How many scans a JPEG has, counted no further than `most` + 1. What stands in its notes, or behind its end, such as a
 * video, is not looked into. Pure. Source: ITU-T T.81, B.1.1 and B.2.
 */
export function countScans(jpeg: Uint8Array, most: number): number {
  let scans = 0;
  let at = 0;
  while (scans <= most) {
    at = jpeg.indexOf(0xff, at);
    if (at < 0) return scans;
    const marker = jpeg[at + 1];
    if (marker === undefined || marker === END) return scans;
    // A fill byte, or 0xFF as it stands in the data of a scan.
    if (marker === 0xff || marker === 0) at += 1 + Number(marker === 0);
    else if (hasNoLength(marker)) at += 2;
    else {
      if (marker === SCAN) scans += 1;
      at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
    }
  }
  return scans;
}

function hasNoLength(marker: number): boolean {
  return marker === START || marker === TEMPORARY || (marker >= 0xd0 && marker <= 0xd7);
}
