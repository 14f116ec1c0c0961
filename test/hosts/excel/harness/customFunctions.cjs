// Excel's side of the custom-functions protocol, driving the REAL runtime inside Office.js.
//   host -> add-in : RichApiMessage entry {messageCategory:1, messageType:1000 invoke | 1001 cancel, message:[invocationId, id, args, address, flags, paramAddresses]}
//   add-in -> host : new Microsoft.ExcelServices.CustomFunctions().SetInvocationArrayResults([[id, ok, value, errorCode?, outbound?]]) (or SetInvocationResults with objects)
const { CellError } = require("./calc.cjs");
const FLAG = { cancelable: 1, streaming: 2, allowError: 4 };
const ERR = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };
class CustomFunctionsHost {
  // empty: what an empty cell becomes for an `any` parameter: 0 on the desktop, null on the web (OfficeDev/office-js#4702)
  constructor({ workbook, send, namespace = "", metadata, empty = 0, timeoutMs = 5000 }) {
    Object.assign(this, { workbook, send, empty, timeoutMs });
    this.next = 1;
    this.pending = new Map();
    this.streams = new Map();
    this.log = [];
    for (const f of metadata.functions) this.#register(f, (namespace ? namespace + "." : "") + f.name, metadata);
  }
  // the object behind `new Microsoft.ExcelServices.CustomFunctions()`
  service() {
    const self = this;
    return {
      $type: "CustomFunctions",
      __proto__: {
        setInvocationArrayResults(rs) {
          for (const [id, ok, value, code] of rs) self.#done(id, ok, value, code);
        },
        setInvocationResults(rs) {
          for (const r of rs) self.#done(r.id, !r.failed, r.value, r.errorCode);
        },
        _SetOsfControlContainerReadyForCustomFunctions() {
          self.ready = true;
        },
        _GetEnabledFeatures() {
          return [];
        },
      },
    };
  }
  #register(f, name, md) {
    const N = name.toUpperCase();
    this.workbook.$customFunctions.set(N, (args, env) => this.#invoke(f, args, env, md));
  }
  #invoke(f, args, env) {
    const o = f.options || {};
    const ps = f.parameters;
    const out = [];
    const rep = ps.length && ps[ps.length - 1].repeating ? ps[ps.length - 1] : null;
    const fixed = rep ? ps.slice(0, -1) : ps;
    if (!rep && args.length > fixed.length) return new CellError("#VALUE!");
    for (let i = 0; i < fixed.length; i++) {
      const a = args[i];
      if (a === undefined) {
        if (!fixed[i].optional) return new CellError("#VALUE!");
        out.push(null);
        continue;
      } // omitted optional = null
      const v = this.#marshal(a, fixed[i], f);
      if (v instanceof CellError) return v;
      out.push(v);
    }
    if (rep) {
      const list = [];
      for (const a of args.slice(fixed.length)) {
        if (rep.dimensionality !== "matrix" && Array.isArray(a)) {
          for (const x of a.flat()) {
            const v = this.#marshal(x, rep, f);
            if (v instanceof CellError) return v;
            list.push(v);
          }
        } else {
          const v = this.#marshal(a, rep, f);
          if (v instanceof CellError) return v;
          list.push(v);
        }
      }
      out.push(list);
    }
    const id = this.next++;
    const flags = (o.cancelable ? FLAG.cancelable : 0) | (o.stream ? FLAG.streaming : 0) | FLAG.allowError;
    const message = [id, f.id, out, o.requiresAddress ? env.address : null, flags, null];
    const p = new Promise((resolve) => {
      const t = setTimeout(() => {
        this.pending.delete(id);
        resolve(new CellError("#BUSY!"));
      }, this.timeoutMs);
      this.pending.set(id, {
        f,
        resolve: (v) => {
          clearTimeout(t);
          resolve(v);
        },
      });
    });
    if (o.stream) this.streams.set(id, { f, env });
    this.log.push({ dir: "invoke", message: JSON.parse(JSON.stringify(message)) });
    this.send([{ messageCategory: 1, messageType: 1000, targetId: "", message: JSON.stringify(message), id }]);
    return p;
  }
  cancel(id) {
    this.streams.delete(id);
    this.send([
      { messageCategory: 1, messageType: 1001, targetId: "", message: JSON.stringify({ invocationId: id }), id },
    ]);
  }
  #done(id, ok, value, code) {
    this.log.push({ dir: "result", id, ok, value, code });
    const p = this.pending.get(id);
    // Rows from a function that is described as giving one value, and a bare value from one described as giving rows.
    const isOdd =
      ok &&
      p?.f.result?.dimensionality !== undefined &&
      Array.isArray(value) !== (p.f.result.dimensionality === "matrix");
    const v = ok && !isOdd ? fromWire(value) : new CellError(ERR[code] ?? "#VALUE!");
    if (p) {
      this.pending.delete(id);
      p.resolve(v);
    } else if (this.streams.has(id)) this.onStream?.(id, v);
  }
  #marshal(v, p, f) {
    if (p.dimensionality === "matrix") {
      const m = Array.isArray(v) ? v : [[v]];
      const out = [];
      for (const row of m) {
        const r = [];
        for (const x of row) {
          const y = this.#scalar(x, p, true);
          if (y instanceof CellError) return y;
          r.push(y);
        }
        out.push(r);
      }
      return out;
    }
    if (Array.isArray(v)) {
      if (v.length === 1 && v[0].length === 1) v = v[0][0];
      else return new CellError("#VALUE!");
    } // (Excel would implicitly intersect / spill)
    return this.#scalar(v, p, false);
  }
  #scalar(v, p) {
    const type = p.type || "any";
    if (v instanceof CellError) return type === "any" ? { type: "CustomFunctionError", code: v.code } : v; // typed params: the error propagates, the function is not called
    if (v === "" || v === null || v === undefined)
      return type === "number" ? 0 : type === "string" ? "" : type === "boolean" ? false : this.empty;
    if (type === "number") {
      if (typeof v === "boolean") return +v;
      const n = typeof v === "number" ? v : Number(v);
      return Number.isNaN(n) ? new CellError("#VALUE!") : n;
    }
    if (type === "string") return typeof v === "boolean" ? String(v).toUpperCase() : String(v);
    if (type === "boolean") {
      if (typeof v === "boolean") return v;
      if (typeof v === "number") return v !== 0;
      return /^true$/i.test(v) ? true : /^false$/i.test(v) ? false : new CellError("#VALUE!");
    }
    return v;
  }
}
function fromWire(v) {
  if (Array.isArray(v)) return Array.isArray(v[0]) ? v.map((r) => r.map(fromWire)) : v.map(fromWire);
  if (v && typeof v === "object") {
    if (v.valueType === "CustomFunctionError" || v.type === "Error") return new CellError(v.code ?? v.basicValue);
    if ("basicValue" in v) return v.basicValue;
    return new CellError("#VALUE!");
  }
  return v === null || v === undefined ? 0 : v; // null -> 0 (OfficeDev/office-js#1503, "by design")
}

module.exports = { CustomFunctionsHost };
