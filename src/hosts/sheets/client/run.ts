import { HostTrouble } from "../../../../taskpane/host";
import type { Reply } from "../wire/reply";
import type { Server } from "../server/door";

/** `google.script.run`, as far as we use it: one function of the server, and a handler for each way it may end. */
export interface ScriptRun {
  withSuccessHandler: (handle: (reply: unknown) => void) => ScriptRun;
  withFailureHandler: (handle: (error: unknown) => void) => ScriptRun;
  nokkelServer: (name: string, json: string) => void;
}

export type Ask = <Name extends keyof Server>(
  name: Name,
  ...values: Parameters<Server[Name]>
) => Promise<ReturnType<Server[Name]>>;

/** Asks the server by name; text goes and text comes, for the channel knows neither dates nor what is undefined. */
export const askBy =
  (run: ScriptRun, offline: string): Ask =>
  (name, ...values) =>
    new Promise((resolve, reject) => {
      run
        .withSuccessHandler((json) => {
          const reply = JSON.parse(String(json)) as Reply<ReturnType<Server[typeof name]>>;
          if ("value" in reply) resolve(reply.value);
          else reject(new HostTrouble(reply.trouble, reply.message));
        })
        .withFailureHandler(() => {
          // The server itself never fails; the way to it does.
          reject(new HostTrouble("offline", offline));
        })
        .nokkelServer(name, JSON.stringify(values));
    });
