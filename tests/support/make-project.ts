import { Types } from "mongoose";
import { ProjectModel } from "@/models/project";
import { makeUser } from "./make-user";

/** The charge of a run that costs nothing. */
export const FREE = { atLeastCenticredits: 0, atMostCenticredits: 0, minimumCenticredits: 0, price: null };

/** A project of a new owner (who has no credits unless told), straight in the database. */
export async function makeProject(purse = {}): Promise<{ projectId: Types.ObjectId; ownerId: string }> {
  const ownerId = new Types.ObjectId((await makeUser(purse)).actor.userId);
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
