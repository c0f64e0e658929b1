import { Types } from "mongoose";
import { ProjectModel } from "@/models/project";
import { makeUser } from "./make-user";

/** A project of a new owner, straight in the database. */
export async function makeProject(): Promise<{ projectId: Types.ObjectId; ownerId: string }> {
  const ownerId = new Types.ObjectId((await makeUser()).actor.userId);
  const project = await ProjectModel.create({
    ownerId,
    shortId: `VEC-${ownerId.toHexString().slice(-10)}`,
    name: "Test",
    prompt: "A bakery in Lyon",
    blueprint: "landing-page",
    nonce: "k3f9ab",
    seed: 1,
  });
  return { projectId: project._id, ownerId: String(ownerId) };
}
