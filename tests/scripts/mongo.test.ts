import mongoose from "mongoose";
import { afterAll, beforeAll, expect, test } from "vitest";

const client = new mongoose.mongo.MongoClient(process.env.MONGODB_URI ?? "");
beforeAll(() => client.connect());
afterAll(() => client.close());

test("the test database takes transactions", async () => {
  const things = client.db().collection("things");
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await things.insertOne({ kept: true }, { session });
    }),
  );
  expect(await things.countDocuments()).toBe(1);
});
