// GENERIC interpreter of the Office.js "rich API" ProcessQuery protocol.
// Knows nothing about Excel: it dispatches wire names on host objects (see model.mjs) using the type metadata.
const { HostError, apiNotFound, invalidArgument } = require("./errors.cjs");

const NULL = Symbol("null object");
const T = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
};
const P = { Global: 1, New: 2, Method: 3, Property: 4, Indexer: 5, ReferenceId: 6, Null: 7 };

const memberCache = new WeakMap();
function members(proto) {
  // lower-cased name -> {name, kind}
  if (memberCache.has(proto)) return memberCache.get(proto);
  const map = new Map();
  for (let p = proto; p && p !== Object.prototype; p = Object.getPrototypeOf(p)) {
    for (const name of Object.getOwnPropertyNames(p)) {
      if (name === "constructor" || name.startsWith("$")) continue; // $... is internal to the host
      const low = name.toLowerCase();
      if (map.has(low)) continue;
      const d = Object.getOwnPropertyDescriptor(p, name);
      map.set(low, { name, get: !!d.get, set: !!d.set, method: typeof d.value === "function" });
    }
  }
  memberCache.set(proto, map);
  return map;
}
const find = (obj, wire) => members(Object.getPrototypeOf(obj)).get(wire.toLowerCase());

class Interpreter {
  constructor({ root, meta, newObject = {}, beforeRead = null, log = null }) {
    Object.assign(this, { root, meta, newObject, beforeRead, log });
    this.refs = new Map();
    this.refOf = new WeakMap();
    this.nextRef = 1;
    this.requests = 0;
  }

  async processQuery(body, flags = 0) {
    this.requests++;
    const env = { paths: body.ObjectPaths || {}, cache: new Map(), body };
    const out = { Results: [], TraceIds: [] };
    this.root.$inRequest = true;
    for (let i = 0; i < body.Actions.length; i++) {
      const a = body.Actions[i];
      try {
        const r = await this.#action(a, env);
        if (r !== undefined) out.Results.push({ ActionId: a.Id, Value: r });
        if (a.ActionType === T.Trace) out.TraceIds.push(a.Id);
      } catch (e) {
        const he =
          e instanceof HostError ? e : new HostError("GeneralException", `fake host bug: ${e.stack || e}`, "", 500);
        out.Error = {
          Code: he.code,
          Message: he.message,
          Location: he.location ?? this.#locate(a, env),
          HttpStatusCode: he.httpStatusCode,
          ActionIndex: i,
        };
        break; // like Excel: stop, keep what was done
      }
    }
    this.root.$endOfRequest?.();
    return out;
  }

  async #action(a, env) {
    switch (a.ActionType) {
      case T.Instantiate:
        return this.#id(this.#resolve(a.ObjectPathId, env));
      case T.Query:
      case T.QueryAsJson: {
        const o = this.#resolve(a.ObjectPathId, env);
        if (o === NULL) return null;
        if (this.beforeRead) await this.beforeRead();
        return this.#query(o, a.QueryInfo || {}, a.ActionType === T.QueryAsJson);
      }
      case T.Method: {
        const o = this.#resolve(a.ObjectPathId, env);
        if (o === NULL) return { _IsNull: true };
        if (a.Name === "_KeepReference") {
          this.#keep(o);
          return null;
        }
        if (a.Name === "_RemoveReference") {
          this.refs.delete(a.ArgumentInfo.Arguments[0]);
          return null;
        }
        if (this.beforeRead && o.$type !== "CustomFunctions") await this.beforeRead();
        const r = await this.#call(o, a.Name, this.#args(a.ArgumentInfo, env));
        return r === undefined ? null : this.#isHost(r) ? this.#id(r) : r;
      }
      case T.SetProperty: {
        const o = this.#resolve(a.ObjectPathId, env);
        if (o === NULL) return null;
        this.#set(o, a.Name, this.#args(a.ArgumentInfo, env)[0]);
        return null;
      }
      case T.Update: {
        const o = this.#resolve(a.ObjectPathId, env);
        if (o === NULL) return null;
        for (const [k, v] of Object.entries(a.ObjectState || {})) this.#set(o, k, v);
        return null;
      }
      case T.EnsureUnchanged: {
        const o = this.#resolve(a.ObjectPathId, env);
        for (const [k, v] of Object.entries(a.ObjectState || {})) {
          if (JSON.stringify(this.#get(o, k)) !== JSON.stringify(v))
            throw new HostError("Conflict", "The object has changed.", `${this.#type(o)}.${k}`, 409);
        }
        return null;
      }
      case T.Trace:
        return null;
      default:
        throw apiNotFound(`ActionType ${a.ActionType}`);
    }
  }

  // ---- object paths
  #resolve(id, env) {
    if (env.cache.has(id)) return env.cache.get(id);
    const p = env.paths[id];
    if (!p) throw new HostError("InvalidObjectPath", `no object path ${id}`, "", 400);
    let o;
    switch (p.ObjectPathType) {
      case P.Global:
        o = this.root;
        break;
      case P.New: {
        const f = this.newObject[p.Name];
        if (!f) throw apiNotFound(`new ${p.Name}()`);
        o = f();
        break;
      }
      case P.ReferenceId:
        o = this.refs.get(p.Name);
        if (!o) throw new HostError("InvalidObjectPath", `reference ${p.Name} is gone`, "_reference()", 400);
        break;
      case P.Null:
        o = NULL;
        break;
      default: {
        const parent = this.#resolve(p.ParentObjectPathId, env);
        if (parent === NULL) {
          o = NULL;
          break;
        }
        if (p.ObjectPathType === P.Property) o = this.#get(parent, p.Name);
        else if (p.ObjectPathType === P.Indexer)
          o = this.#call(parent, "getItem", this.#args(p.ArgumentInfo, env), true);
        else if (p.ObjectPathType === P.Method) o = this.#call(parent, p.Name, this.#args(p.ArgumentInfo, env));
        else throw apiNotFound(`ObjectPathType ${p.ObjectPathType}`);
        if (o === null || o === undefined) o = NULL;
      }
    }
    env.cache.set(id, o);
    return o;
  }
  #args(info, env) {
    const args = (info && info.Arguments) || [];
    const ref = info && info.ReferencedObjectPathIds;
    const sub = (v, r) => (Array.isArray(r) ? v.map((x, i) => sub(x, r[i])) : r ? this.#resolve(r, env) : v);
    return ref ? args.map((v, i) => sub(v, ref[i])) : args;
  }
  #keep(o) {
    if (this.refOf.has(o)) return;
    const id = `ref-${this.nextRef++}`;
    this.refOf.set(o, id);
    this.refs.set(id, o);
  }
  #id(o) {
    if (o === NULL || o === null || o === undefined) return null;
    const r = {};
    const ref = this.refOf.get(o);
    if (ref && this.refs.has(ref)) r._ReferenceId = ref;
    const id = o.$id;
    if (id !== undefined) {
      const m = this.meta[this.#type(o)];
      r[m?.scalars.id ? "Id" : "_Id"] = id;
    }
    return r;
  }

  // ---- members
  #isHost(o) {
    return o === NULL || (o && typeof o === "object" && typeof o.$type === "string");
  }
  #type(o) {
    return o.$type;
  }
  #get(o, wire) {
    const m = find(o, wire);
    if (m?.get) return o[m.name];
    if (o.$bagGet) {
      const v = o.$bagGet(wire);
      if (v !== undefined) return v;
    }
    throw apiNotFound(`${this.#type(o)}.${wire}`);
  }
  #set(o, wire, v) {
    const m = find(o, wire);
    if (m?.set) {
      o[m.name] = v;
      return;
    }
    if (!m && o.$bagSet && o.$bagSet(wire, v)) return;
    throw apiNotFound(`${this.#type(o)}.${wire} = …`);
  }
  #call(o, wire, args) {
    const m = find(o, wire);
    if (!m?.method) throw apiNotFound(`${this.#type(o)}.${wire}()`);
    // trailing nulls are omitted optional parameters
    let n = args.length;
    while (n && (args[n - 1] === null || args[n - 1] === undefined)) n--;
    return o[m.name](...args.slice(0, n).map((x) => (x === null ? undefined : x)));
  }
  #locate(a, env) {
    try {
      const parts = [];
      let p = env.paths[a.ObjectPathId];
      while (p) {
        parts.unshift(
          p.ObjectPathType === P.Indexer ? "getItem()" : p.ObjectPathType === P.Method ? p.Name + "()" : p.Name,
        );
        p = env.paths[p.ParentObjectPathId];
      }
      return parts.filter(Boolean).join(".") + (a.Name ? "." + a.Name : "");
    } catch {
      return "";
    }
  }

  // ---- queries ($select / $expand / $top / $skip)
  #query(o, q, json) {
    const tree = { all: false, kids: new Map() };
    const add = (path, all) => {
      let n = tree;
      for (const seg of path.split(/[/.]/).filter(Boolean)) {
        if (seg === "*") {
          n.all = true;
          return;
        }
        const k = seg.toLowerCase();
        if (!n.kids.has(k)) n.kids.set(k, { name: seg, all: false, kids: new Map() });
        n = n.kids.get(k);
      }
      if (all) n.all = true;
    };
    (q.Select || []).forEach((s) => add(s, false));
    (q.Expand || []).forEach((s) => add(s, true));
    if (!q.Select || q.Select.length === 0) tree.all = true;
    return this.#project(o, tree, json, q);
  }
  #project(o, tree, json, q = {}) {
    if (o === NULL || o === null) return null;
    const type = this.#type(o),
      m = this.meta[type];
    if (!m) throw new HostError("GeneralException", `fake host: no metadata for type ${type}`, type, 500);
    const out = this.#id(o);
    const lower = (tbl) => Object.fromEntries(Object.keys(tbl).map((k) => [k.toLowerCase(), k]));
    const sc = lower(m.scalars),
      nv = lower(m.navs);
    if (m.collection) {
      const own = { all: false, kids: new Map() },
        item = { all: tree.all, kids: new Map() };
      for (const [k, n] of tree.kids) (sc[k] ? own : item).kids.set(k, n);
      let items = o.$items;
      if (!items) throw apiNotFound(`${type}.items`);
      if (q.Skip) items = items.slice(q.Skip);
      if (q.Top !== undefined) items = items.slice(0, q.Top);
      if (own.kids.size) this.#fill(o, type, m, sc, nv, own, json, out);
      if (!own.kids.size || item.kids.size || item.all) {
        const arr = items.map((it, i) => {
          const v = this.#project(it, item, json);
          return v;
        });
        out[json ? "items" : "_Items"] = arr;
      }
      return out;
    }
    this.#fill(o, type, m, sc, nv, tree, json, out);
    return out;
  }
  #fill(o, type, m, sc, nv, tree, json, out) {
    const put = (name, v) => {
      out[json ? name : m.scalars[name].wire] = v;
    };
    if (tree.all) {
      for (const name of Object.keys(m.scalars)) {
        if (name.startsWith("_")) continue;
        try {
          put(name, this.#get(o, m.scalars[name].wire));
        } catch (e) {
          if (e.code !== "ApiNotFound") throw e;
        } // not modelled: client will say PropertyNotLoaded
      }
    }
    for (const [k, n] of tree.kids) {
      if (sc[k]) put(sc[k], this.#get(o, m.scalars[sc[k]].wire));
      else if (nv[k]) {
        const child = this.#get(o, m.navs[nv[k]].wire);
        if (!n.all && n.kids.size === 0) n.all = true;
        out[json ? nv[k] : m.navs[nv[k]].wire] = this.#project(child, n, json);
      } else throw invalidArgument(`${type}.load`, `fake host: '${n.name}' is not a property of ${type}`);
    }
  }
}

module.exports = { NULL, Interpreter };
