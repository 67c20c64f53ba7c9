;;; eglot.el --- Drives the language server from Emacs's Eglot -*- lexical-binding: t -*-

;; FEFTA_COMMAND: the server, as JSON; FEFTA_FOLDER: a copy of the rules with the misspelt file.
;; Writes "ok - title", "not ok - title", "# detail" and "1..N".

(setq load-prefer-newer t)
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'cl-lib)
(require 'json)
(require 'xref)

(define-derived-mode fefta-mode prog-mode "fefta")
(add-to-list 'auto-mode-alist '("\\.fefta\\'" . fefta-mode))
(add-to-list 'eglot-server-programs
             (cons 'fefta-mode (append (json-parse-string (getenv "FEFTA_COMMAND")) nil)))
(setq eglot-sync-connect 20
      eglot-confirm-server-initiated-edits nil
      create-lockfiles nil
      make-backup-files nil)
(set-language-environment "UTF-8")

(defvar e2e-folder (file-name-as-directory (getenv "FEFTA_FOLDER")))
(defvar e2e-count 0)
(setq project-find-functions (list (lambda (_) (cons 'transient e2e-folder))))

(defun e2e-say (line) (princ (concat line "\n")))

(defmacro e2e-test (title &rest body)
  "Run BODY as the test TITLE."
  (declare (indent 1))
  `(progn
     (cl-incf e2e-count)
     (condition-case problem
         (progn ,@body (e2e-say (concat "ok - " ,title)))
       (error
        (e2e-say (concat "not ok - " ,title))
        (dolist (line (split-string (error-message-string problem) "\n"))
          (e2e-say (concat "# " line)))))))

(defun e2e-check (value what &rest args)
  "Fail with WHAT unless VALUE."
  (unless value (apply #'error what args)))

(defun e2e-contains (text part)
  (e2e-check (string-search part text) "lacks %S: %s" part text))

(defun e2e-wait (what predicate)
  "Wait until PREDICATE holds."
  (let ((last (+ (float-time) 10)) done)
    (while (and (not (setq done (funcall predicate))) (< (float-time) last))
      (accept-process-output nil 0.05))
    (e2e-check done "did not come: %s" what)
    done))

(defun e2e-open (path)
  "Open PATH of the rules, with Eglot managing it."
  (find-file (concat e2e-folder path))
  (unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
  (e2e-wait "Eglot" (lambda () (and (fboundp 'eglot-managed-p) (eglot-managed-p)))))

(defun e2e-text () (buffer-substring-no-properties (point-min) (point-max)))

(defun e2e-go (before after)
  "Go to the place between BEFORE and AFTER."
  (goto-char (point-min))
  (search-forward (concat before after))
  (backward-char (length after)))

(defun e2e-messages ()
  (flymake-start)
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(e2e-test "diagnostics: what is wrong is shown, and goes when it is repaired"
  (e2e-open "投資/誤記.fefta")
  (e2e-wait "two diagnostics" (lambda () (= (length (e2e-messages)) 2)))
  (e2e-check (cl-some (lambda (text) (string-search "aftr" text)) (e2e-messages)) "%S" (e2e-messages))
  (goto-char (point-min))
  (search-forward "aftr")
  (replace-match "after" t)
  (eglot--signal-textDocument/didChange)
  (e2e-wait "the repair" (lambda () (= (length (e2e-messages)) 1)))
  (e2e-check (cl-some (lambda (text) (string-search "e2e.codes" text)) (e2e-messages)) "%S" (e2e-messages)))

(e2e-test "hover: a rule with its labels and its provision"
  (e2e-open "投資/rules.fefta")
  (e2e-go "from " "PriorNotification")
  (let ((shown nil))
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown (or text ""))))
    (e2e-wait "the hover" (lambda () shown))
    (e2e-contains shown "事前届出")
    (e2e-contains shown "prior notification")
    (e2e-contains shown "Sample Act")))

(e2e-test "completion: facts of the receiver"
  (e2e-open "投資/rules.fefta")
  (e2e-go "target." "sectors")
  (let* ((capf (eglot-completion-at-point))
         (words (mapcar #'substring-no-properties (all-completions "" (nth 2 capf)))))
    (e2e-check (and (member "listed" words) (member "sectors" words)) "%S" words)
    (e2e-check (not (member "boardSeat" words)) "offers a fact of another owner")))

(e2e-test "definition: from a scenario to the rule"
  (e2e-open "事例/scenarios.fefta")
  (e2e-go "expect " "PriorNotification")
  (xref-find-definitions (thing-at-point 'symbol))
  (e2e-check (string-suffix-p "投資/rules.fefta" (buffer-file-name)) "%s" (buffer-file-name))
  (e2e-check (looking-at "PriorNotification\\|duty PriorNotification") "%s" (thing-at-point 'line)))

(e2e-test "rename: a fact in every file, and nothing else"
  ;; Eglot would ask a person before it changes files that are not open.
  (e2e-open "投資/vocabulary.fefta")
  (e2e-open "事例/scenarios.fefta")
  (e2e-open "投資/rules.fefta")
  (e2e-go "when not " "boardSeat")
  (eglot-rename "役員席")
  (e2e-contains (e2e-text) "when not 役員席")
  (e2e-open "投資/vocabulary.fefta")
  (e2e-contains (e2e-text) "  役員席 \"役員への就任\"")
  (e2e-open "事例/scenarios.fefta")
  (e2e-contains (e2e-text) "    役員席 = false")
  (e2e-contains (e2e-text) "前提 { 役員席 = 真 }")
  (e2e-check (not (string-search "boardSeat" (e2e-text))) "a place was left out"))

(e2e-test "formatting: the layout of the formatter"
  (e2e-open "作業/整形前.fefta")
  (erase-buffer)
  (insert "namespace  e2e.shape\nenum   Colour \"色\" en \"colour\"   {\nred \"赤\" en \"red\"\n      blue \"青\" en \"blue\" }\n")
  (eglot-format-buffer)
  (e2e-check (equal (e2e-text)
                    "namespace e2e.shape\n\nenum Colour \"色\" en \"colour\" {\n  red \"赤\" en \"red\"\n  blue \"青\" en \"blue\"\n}\n")
             "%s" (e2e-text)))

(e2e-test "the server ends when the editor asks it to"
  (let ((server (eglot-current-server)))
    (e2e-check server "there is no server")
    (eglot-shutdown server)
    (e2e-check (not (jsonrpc-running-p server)) "the server still runs")))

(e2e-say (format "1..%d" e2e-count))
(dolist (buffer (buffer-list)) (with-current-buffer buffer (set-buffer-modified-p nil)))
(kill-emacs 0)
;;; eglot.el ends here
