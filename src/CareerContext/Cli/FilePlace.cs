using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerContext.Cli;

/// <summary>Where a file lies, as far as that endangers it: synchronised folders copy a database in the middle of a write, network drives lock badly.</summary>
public static partial class FilePlace
{
    private const string MountTable = "/proc/mounts";

    private static readonly (string Folder, string Service)[] Folders =
    [
        ("Dropbox", "Dropbox"), ("OneDrive", "OneDrive"), ("Mobile Documents", "iCloud"), ("iCloudDrive", "iCloud"), ("iCloud Drive", "iCloud"),
        ("Google Drive", "Google Drive"), ("GoogleDrive", "Google Drive"), ("My Drive", "Google Drive"), ("Nextcloud", "Nextcloud"), ("ownCloud", "ownCloud"),
        ("Syncthing", "Syncthing"), ("Seafile", "Seafile"), ("pCloud", "pCloud"), ("pCloudDrive", "pCloud"), ("Proton Drive", "Proton Drive"), ("MEGA", "MEGA"),
        ("Box", "Box"), ("Box Sync", "Box"), ("CloudStorage", "a cloud service"),
    ];

    private static readonly (string Mark, string Service)[] Marks =
    [
        (".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"), (".nextcloudsync.log", "Nextcloud"), (".owncloudsync.log", "ownCloud"),
    ];

    private static readonly string[] NetworkSystems =
        ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "9p", "ncpfs", "ceph", "glusterfs", "lustre", "davfs", "webdav"];

    private static readonly string[] NetworkFuse = ["sshfs", "rclone", "davfs", "davfs2", "s3fs", "gcsfuse", "glusterfs", "curlftpfs", "smbnetfs", "goofys", "google-drive-ocamlfuse"];

    /// <summary>The service that synchronises the file's folder, or null.</summary>
    /// <param name="path">A full path; it need not exist.</param>
    public static string? SynchronisedBy(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            string name = Path.GetFileName(folder);
            foreach ((string known, string service) in Folders)
            {
                // "OneDrive - Company", "Dropbox (Personal)", "GoogleDrive-someone@example.com"
                if (name.Equals(known, StringComparison.OrdinalIgnoreCase) || name.StartsWith(known + " ", StringComparison.OrdinalIgnoreCase) && (name.Contains('-') || name.Contains('('))
                    || name.StartsWith(known + "-", StringComparison.OrdinalIgnoreCase)) return service;
            }
            foreach ((string mark, string service) in Marks)
            {
                if (Path.Exists(Path.Combine(folder, mark))) return service;
            }
        }
        return null;
    }

    /// <summary>The file system of a network drive that the file lies on, e.g. <c>nfs4</c>, or null.</summary>
    public static string? NetworkDrive(string path)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return File.Exists(MountTable) ? NetworkDrive(path, File.ReadAllText(MountTable)) : null;
            DriveInfo drive = new(OperatingSystem.IsWindows() ? Path.GetPathRoot(path)! : path);
            return drive.DriveType == DriveType.Network ? drive.DriveFormat : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // A drive that cannot be asked is no reason to warn.
        }
    }

    /// <summary>The network file system that a table of mounts (the form of <c>/proc/mounts</c>) gives for a path, or null.</summary>
    internal static string? NetworkDrive(string path, string mounts)
    {
        string best = "";
        string? system = null;
        foreach (string line in mounts.Split('\n'))
        {
            string[] columns = line.Split(' ');
            if (columns.Length < 3) continue;
            string point = OctalEscape().Replace(columns[1], match => ((char)Convert.ToInt32(match.Groups[1].Value, 8)).ToString(CultureInfo.InvariantCulture));
            string prefix = point.EndsWith('/') ? point : point + "/";
            // Of several mounts on one point the last one counts.
            if (!path.StartsWith(prefix, StringComparison.Ordinal) || prefix.Length < best.Length) continue;
            best = prefix;
            system = columns[2];
        }
        return system is not null && IsNetwork(system) ? system : null;
    }

    private static bool IsNetwork(string system) =>
        NetworkSystems.Contains(system) || (system.StartsWith("fuse.", StringComparison.Ordinal) && NetworkFuse.Contains(system["fuse.".Length..]));

    /// <summary>The path with all links followed, as far as it exists.</summary>
    public static string Resolve(string path)
    {
        StringBuilder resolved = new(Path.GetPathRoot(path));
        foreach (string part in path[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(resolved.ToString(), part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            resolved.Clear().Append(entry.Exists && Target(entry) is { } target ? target.FullName : next);
        }
        return resolved.ToString();
    }

    private static FileSystemInfo? Target(FileSystemInfo entry)
    {
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null; // A link in a circle leads nowhere; opening it says so.
        }
    }

    [GeneratedRegex(@"\\([0-7]{3})")]
    private static partial Regex OctalEscape();
}
