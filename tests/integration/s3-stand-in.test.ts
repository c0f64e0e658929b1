import { expect, test } from "vitest";
import { signatureProblem } from "@/tests/fakes/s3/signature";

// The examples in Amazon's own description of the signature.
const key = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  region: "us-east-1",
};
const now = new Date("2013-05-24T00:00:00Z");
const read = {
  method: "GET",
  path: "/test.txt",
  signed: "host;range;x-amz-content-sha256;x-amz-date",
  signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  headers: { range: "bytes=0-9" },
  sum: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
};
const write = {
  method: "PUT",
  path: "/test%24file.text",
  signed: "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
  signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  headers: { date: "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY" },
  sum: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
};
const list = {
  method: "GET",
  path: "/?max-keys=2&prefix=J",
  signed: "host;x-amz-content-sha256;x-amz-date",
  signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  headers: {},
  sum: read.sum,
};

function problem(
  { method, path, signed, signature, headers, sum }: typeof read | typeof write | typeof list,
  at = now,
) {
  const host = "examplebucket.s3.amazonaws.com";
  const credential = `${key.accessKeyId}/20130524/us-east-1/s3/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${signed},Signature=${signature}`;
  const own = { host, authorization, "x-amz-date": "20130524T000000Z", "x-amz-content-sha256": sum };
  return signatureProblem(key, { method, url: new URL(`https://${host}${path}`), headers: { ...headers, ...own } }, at);
}

test("the stand-in takes what Amazon's examples sign, and nothing that differs from it", () => {
  expect([problem(read), problem(write), problem(list)]).toEqual([null, null, null]);
  expect(problem({ ...read, path: "/other.txt" })).toBe("SignatureDoesNotMatch");
  expect(problem({ ...list, path: "/?max-keys=3&prefix=J" })).toBe("SignatureDoesNotMatch");
  expect(problem({ ...read, headers: { range: "bytes=0-10" } })).toBe("SignatureDoesNotMatch");
  expect(problem({ ...write, sum: read.sum })).toBe("SignatureDoesNotMatch");
  expect(problem({ ...read, signed: "host;range;x-amz-date" })).toBe("AccessDenied");
  expect(problem(read, new Date("2013-05-24T01:00:00Z"))).toBe("RequestTimeTooSkewed");
});
