// Errors as the host puts them on the wire: Body.Error = {Code, Message, Location, HttpStatusCode, ActionIndex}
class HostError extends Error {
  constructor(code, message, location, httpStatusCode = 400) {
    super(message);
    this.code = code;
    this.location = location;
    this.httpStatusCode = httpStatusCode;
  }
}
const invalidArgument = (loc, msg = "The argument is invalid or missing or has an incorrect format.") =>
  new HostError("InvalidArgument", msg, loc);
const itemNotFound = (loc, msg = "The requested resource doesn't exist.") =>
  new HostError("ItemNotFound", msg, loc, 404);
const itemAlreadyExists = (loc, msg = "A resource with the same name or identifier already exists.") =>
  new HostError("ItemAlreadyExists", msg, loc, 409);
const apiNotFound = (loc) =>
  new HostError(
    "ApiNotFound",
    `The API you are trying to use could not be found (fake host: '${loc}' is not implemented).`,
    loc,
    404,
  );
const invalidReference = (loc, msg = "This reference is not valid for the current operation.") =>
  new HostError("InvalidReference", msg, loc);

module.exports = { HostError, invalidArgument, itemNotFound, itemAlreadyExists, apiNotFound, invalidReference };
