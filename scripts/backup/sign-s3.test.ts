import { expect, test } from "vitest";
import { encodeS3Key, signS3 } from "./sign-s3";

// The examples in Amazon's own description of the signature.
const key = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  region: "us-east-1",
};
const at = new Date("2013-05-24T00:00:00Z");
const host = "https://examplebucket.s3.amazonaws.com";

test("a read is signed as Amazon's example is", () => {
  const { authorization } = signS3(key, {
    method: "GET",
    url: new URL(`${host}/test.txt`),
    headers: { range: "bytes=0-9" },
    payloadSha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    at,
  });
  expect(authorization).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  );
});

test("a write under a name that has to be encoded is signed as Amazon's example is", () => {
  const { authorization } = signS3(key, {
    method: "PUT",
    url: new URL(`${host}/${encodeS3Key("test$file.text")}`),
    headers: { date: "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY" },
    payloadSha256: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
    at,
  });
  expect(authorization).toMatch(/Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/);
});

test("a key is encoded but for its slashes", () => {
  expect(encodeS3Key("a b/é!*'()/~_-.%2F")).toBe("a%20b/%C3%A9%21%2A%27%28%29/~_-.%252F");
});
