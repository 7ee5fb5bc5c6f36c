cask "glossa" do
  version "{{version}}"
  sha256 "{{sha256 Glossa-VERSION-mac-universal.dmg}}"

  url "{{url Glossa-VERSION-mac-universal.dmg}}"
  name "Glossa"
  desc "Offline dictionary with a lookup popup"
  homepage "https://github.com/{{repository}}"

  depends_on macos: ">= :monterey"

  app "Glossa.app"

  zap trash: [
    "~/Library/Application Support/Glossa",
    "~/Library/Preferences/glossa.app.plist",
    "~/Library/Saved Application State/glossa.app.savedState",
  ]
end
