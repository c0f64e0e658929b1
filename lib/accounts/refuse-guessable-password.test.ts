import { expect, test } from "vitest";
import { refuseGuessablePassword } from "./refuse-guessable-password";

const ada = { name: "Ada Example", email: "ada.example@example.org" };

test.each([
  "password1",
  "Vectort.io",
  "vectort2026!",
  "ADA EXAMPLE",
  "ada.example",
  "ada.example@example.org",
  "abababab",
])("%s is guessable", (password) => {
  expect(() => refuseGuessablePassword({ ...ada, password })).toThrow(/guess/);
});

test.each(["a vector tells", "violet harbour lantern", "Ada Example likes tea"])("%s is not", (password) => {
  expect(() => refuseGuessablePassword({ ...ada, password })).not.toThrow();
});
