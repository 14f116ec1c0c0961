// The transport seam: Office.js calls _richApiNativeBridge.sendMessageToHost(json) and expects onMessageFromHost(json).
const { CustomFunctionsHost } = require("./customFunctions.cjs");
const { Interpreter } = require("./interpreter.cjs");
const { setMeta, Workbook } = require("./model.cjs");

const service = { $type: "AddinInternalService", __proto__: { notifyActionHandlerReady() {} } };
/** The flag by which the client says that a request may change something. */
const writes = 1;
/** The category of messages that tell of what happened. */
const happened = 65536;
const isResult = (body) =>
  Object.values(body.ObjectPaths ?? {}).some(
    ({ ObjectPathType, Name }) => ObjectPathType === 2 && Name === "Microsoft.ExcelServices.CustomFunctions",
  );
/** What the client sends after a batch to let go of its objects; an error there reaches nobody. */
const isRelease = (body) =>
  body.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
const failure = (Code, Message = Code) => ({
  Results: [],
  TraceIds: [],
  Error: { Code, Message, Location: "", HttpStatusCode: 400, ActionIndex: 0 },
});

/**
 * A workbook behind the wire. `faultAt(number, body)` may name a fault for a request, counted from 1: `code` with `done`
 * (the share of the actions that are carried out before it), or `status` for an answer of HTTP. `limit` is the largest
 * request and response in characters.
 */
function createHost({ meta, sheets, getMessage, sendEntries, empty, metadata, namespace = "" }) {
  setMeta(meta);
  const workbook = new Workbook({ sheets });
  const host = {
    workbook,
    requests: [],
    writes: 0,
    faultAt: () => null,
    limit: Infinity,
    largest: { request: 0, response: 0 },
    customFunctions: null,
  };
  workbook.$listeners.add((messageType, targetId, payload) => {
    const entry = { messageCategory: happened, messageType, targetId, message: JSON.stringify(payload), id: 0 };
    queueMicrotask(() => sendEntries?.([entry]));
  });
  const interpreter = new Interpreter({
    root: workbook,
    meta,
    newObject: {
      "Microsoft.ExcelServices.CustomFunctions": () => host.customFunctions?.service() ?? null,
      "Microsoft.InternalService.AddinInternalService": () => service,
    },
    beforeRead: () => workbook.$recalc(),
  });
  async function answer(body, flags) {
    const fault = isRelease(body) ? null : host.faultAt(host.requests.length, body);
    if (fault?.status !== undefined)
      return { statusCode: fault.status, body: failure(fault.code ?? "GeneralException") };
    const size = JSON.stringify(body).length;
    host.largest.request = Math.max(host.largest.request, size);
    if (size > host.limit) return { statusCode: 200, body: failure("RequestPayloadSizeLimitExceeded") };
    if (fault !== null && fault !== undefined) {
      const count = Math.floor(body.Actions.length * (fault.done ?? 0));
      const part = { ...body, Actions: body.Actions.slice(0, count) };
      if (count > 0) await interpreter.processQuery(part, flags);
      return { statusCode: 200, body: failure(fault.code) };
    }
    const result = await interpreter.processQuery(body, flags);
    const length = JSON.stringify(result).length;
    host.largest.response = Math.max(host.largest.response, length);
    return { statusCode: 200, body: length > host.limit ? failure("ResponsePayloadSizeLimitExceeded") : result };
  }
  let chain = Promise.resolve(); // one request at a time, as in Excel
  async function handle(message) {
    const raw = message.message.body;
    const body = typeof raw === "string" ? JSON.parse(raw) : raw;
    const work = async () => {
      if (!isResult(body) && !isRelease(body)) {
        host.requests.push(body);
        if ((message.flags & writes) !== 0) host.writes += 1;
      }
      const { statusCode, body: result } = isResult(body)
        ? { statusCode: 200, body: await interpreter.processQuery(body, message.flags) }
        : await answer(body, message.flags);
      return { id: message.id, type: 2, message: { statusCode, headers: {}, body: JSON.stringify(result) } };
    };
    if (isResult(body)) return work();
    const done = chain.then(work);
    chain = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }
  host.send = (text) => {
    handle(JSON.parse(text)).then((result) => getMessage()?.(JSON.stringify(result)));
  };
  if (metadata !== undefined) {
    host.customFunctions = new CustomFunctionsHost({ workbook, send: sendEntries, metadata, namespace, empty });
  }
  return host;
}

module.exports = { createHost };
