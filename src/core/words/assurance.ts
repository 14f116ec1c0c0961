/** Whether a process that stays as it is will reach a target. */
export type Assurance = "will-meet" | "may-or-may-not" | "will-miss";
